package io.routelet.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class SitemapXmlTest {
    private static final Site SITE = new Site("https://shop.test", "/shop", true);
    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        Source[] sources = Stream.of("sitemap.xsd", "sitemap-image.xsd", "sitemap-video.xsd", "xhtml-link.xsd")
                .map(name ->
                        new StreamSource(Objects.requireNonNull(SitemapXmlTest.class.getResourceAsStream(name), name)))
                .toArray(Source[]::new);
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(sources);
        } catch (org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SitemapEntry whole(String text) {
        return SitemapEntry.of("/" + text)
                .withPriority(0)
                .withChangeFrequency(ChangeFrequency.WEEKLY)
                .withLastModified(Instant.parse("2024-01-02T03:04:05.678Z"))
                .withAlternate(text, "https://shop.test/" + text)
                .withAlternate("x-default", "/" + text)
                .withImage("/" + text)
                .withVideo(SitemapVideo.of(text, "/" + text, text)
                        .withLive(false)
                        .withUploader(text, "/" + text)
                        .withPlatform(SitemapVideo.Relationship.DENY, text)
                        .withTag(text)
                        .withRequiresSubscription(true)
                        .withRestriction(SitemapVideo.Relationship.ALLOW, text)
                        .withFamilyFriendly(true)
                        .withTag("b")
                        .withPublished(LocalDate.parse("2024-05-06"))
                        .withViewCount(7)
                        .withRating(4.5)
                        .withExpires(Instant.parse("2030-01-02T03:04:05Z"))
                        .withDuration(Duration.ofSeconds(60))
                        .withPlayer("/player?" + text)
                        .withContent("/" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "</loc></url><url><loc>https://evil.test/",
                "a&b&amp;c&#0;",
                "\" onload=\"x\" '",
                "]]> <![CDATA[ <!-- -->",
                "\u0000\u0001\u001f\u007f\u0085\ufffe\uffff",
                "\ud800 half \udc00",
                "line\r\nbreak\ttab\u2028",
                "😀 日本 ä",
                "<?xml version=\"1.0\"?><!DOCTYPE x>",
                "100%",
                "{|}^`\\"
            })
    void isValidWhateverIsInIt(String text) throws Exception {
        byte[] xml = SitemapXml.of(List.of(whole(text), SitemapEntry.of("https://acme.com")), SITE);

        SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        Document document = parse(xml);
        assertThat(document.getElementsByTagName("url").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("loc").item(0).getTextContent())
                .startsWith("https://shop.test/shop/");
        assertThat(document.getElementsByTagName("video:title").item(0).getTextContent())
                .isEqualTo(Texts.xml(text).replace("\r\n", "\n"));
    }

    private static Document parse(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    /** That the schema can find a mistake at all. */
    @Test
    void theSchemaRefusesTheOrderOfOthers() {
        String xml = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
                + " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"><url><loc>https://acme.com</loc>"
                + "<image:image><image:loc>https://acme.com/i</image:loc></image:image><priority>1</priority></url></urlset>";
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SCHEMA.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes))))
                .hasMessageContaining("priority");
    }

    @Test
    void namespacesAreThereWhereTheyAreNeeded() {
        assertThat(text(SitemapEntry.of("/a")))
                .doesNotContain("xmlns:")
                .contains("<loc>https://shop.test/shop/a</loc>");
        assertThat(text(SitemapEntry.of("/a").withImage("/b")))
                .contains("xmlns:image=")
                .doesNotContain("xmlns:video");
    }

    private static String text(SitemapEntry entry) {
        return new String(SitemapXml.of(List.of(entry), SITE), StandardCharsets.UTF_8);
    }

    @Test
    void theNumberOfUrlsIsLimited() {
        List<SitemapEntry> most = Collections.nCopies(50_000, SitemapEntry.of("/a"));
        List<SitemapEntry> more = Collections.nCopies(50_001, SitemapEntry.of("/a"));

        assertThat(SitemapXml.of(most, SITE)).isNotEmpty();
        assertThatThrownBy(() -> SitemapXml.of(more, SITE))
                .hasMessageContaining("50001 URLs")
                .hasMessageContaining("generateSitemaps");
    }

    @Test
    void theSizeIsLimited() {
        SitemapVideo video = SitemapVideo.of("x", "/x", "y".repeat(2_000));
        SitemapEntry entry = SitemapEntry.of("/a").withVideo(video);

        assertThatThrownBy(() -> SitemapXml.of(Collections.nCopies(30_000, entry), SITE))
                .hasMessageContaining("52428800 bytes")
                .hasMessageContaining("generateSitemaps");
    }

    @Test
    void aUrlThatIsTooLongIsNamed() {
        SitemapEntry entry = SitemapEntry.of("/" + "x".repeat(2_048));

        assertThatThrownBy(() -> SitemapXml.of(List.of(entry), SITE)).hasMessageContaining("2048");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "//evil.test/x", "/\\evil.test", "javascript:alert(1)", "ftp://acme.com/x", "http://"})
    void whatIsNoLinkIsRefused(String url) {
        assertThatThrownBy(() -> SitemapEntry.of(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatASitemapCannotSayIsRefused() {
        SitemapEntry entry = SitemapEntry.of("/a");

        assertThatThrownBy(() -> entry.withPriority(1.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> entry.withPriority(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SitemapEntry("/a", LocalDateTime.MIN, null, null, Map.of(), List.of(), List.of()))
                .hasMessageContaining("LocalDateTime");
    }
}
