package io.routelet.metadata;

import io.routelet.metadata.SitemapVideo.Detail;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a sitemap. The order of the elements is that of the schemas: what a page is, then what is on it; of a video
 * first the picture.
 */
final class SitemapXml {
    static final int MOST_ENTRIES = 50_000;
    static final int MOST_BYTES = 50 * 1024 * 1024;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String VIDEO = "http://www.google.com/schemas/sitemap-video/1.1";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final int LONGEST_URL = 2048;
    private static final List<String> VIDEO_ORDER = List.of(
            "content_loc",
            "player_loc",
            "duration",
            "expiration_date",
            "rating",
            "view_count",
            "publication_date",
            "tag",
            "family_friendly",
            "restriction",
            "requires_subscription",
            "uploader",
            "platform",
            "live");

    private final Site site;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private SitemapXml(Site site) throws XMLStreamException {
        this.site = site;
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    /**
     * A sitemap in UTF-8.
     *
     * @throws IllegalStateException if it is larger than crawlers take
     */
    static byte[] of(List<SitemapEntry> entries, Site site) {
        if (entries.size() > MOST_ENTRIES) {
            throw tooLarge(entries.size() + " URLs", MOST_ENTRIES + " URLs");
        }
        try {
            return new SitemapXml(site).write(entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The sitemap cannot be written", e);
        }
    }

    private static IllegalStateException tooLarge(String found, String limit) {
        return new IllegalStateException("The sitemap has " + found + ", and crawlers take " + limit
                + " at most. Split it: give the class a method generateSitemaps that returns ids, and take the id as a"
                + " String in generate");
    }

    private byte[] write(List<SitemapEntry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("urlset");
        xml.writeDefaultNamespace(SITEMAP);
        if (entries.stream().anyMatch(entry -> !entry.images().isEmpty())) {
            xml.writeNamespace("image", IMAGE);
        }
        if (entries.stream().anyMatch(entry -> !entry.videos().isEmpty())) {
            xml.writeNamespace("video", VIDEO);
        }
        if (entries.stream().anyMatch(entry -> !entry.alternates().isEmpty())) {
            xml.writeNamespace("xhtml", XHTML);
        }
        line();
        for (SitemapEntry entry : entries) {
            write(entry);
        }
        xml.writeEndElement();
        line();
        xml.writeEndDocument();
        xml.close();
        requireSize();
        return bytes.toByteArray();
    }

    private void requireSize() {
        if (bytes.size() > MOST_BYTES) {
            throw tooLarge(bytes.size() + " bytes or more", MOST_BYTES + " bytes");
        }
    }

    private void write(SitemapEntry entry) throws XMLStreamException {
        start("url");
        element("loc", url(entry.url()));
        if (entry.lastModified() != null) {
            element("lastmod", Texts.of(entry.lastModified()));
        }
        if (entry.changeFrequency() != null) {
            element("changefreq", entry.changeFrequency().name().toLowerCase(Locale.ROOT));
        }
        if (entry.priority() != null) {
            element("priority", Texts.of(entry.priority()));
        }
        for (Map.Entry<String, String> alternate : entry.alternates().entrySet()) {
            xml.writeEmptyElement("xhtml:link");
            attribute("rel", "alternate");
            attribute("hreflang", alternate.getKey());
            attribute("href", url(alternate.getValue()));
            line();
        }
        for (String image : entry.images()) {
            start("image:image");
            element("image:loc", url(image));
            end();
        }
        for (SitemapVideo video : entry.videos()) {
            write(video);
        }
        end();
        requireSize();
    }

    private void write(SitemapVideo video) throws XMLStreamException {
        start("video:video");
        element("video:thumbnail_loc", url(video.thumbnail()));
        element("video:title", video.title());
        element("video:description", video.description());
        List<Detail> details = new ArrayList<>(video.details());
        details.sort(Comparator.comparing(detail -> VIDEO_ORDER.indexOf(detail.element())));
        for (Detail detail : details) {
            xml.writeStartElement("video:" + detail.element());
            for (Map.Entry<String, String> attribute : detail.attributes().entrySet()) {
                boolean link = attribute.getKey().equals("info");
                attribute(attribute.getKey(), link ? url(attribute.getValue()) : attribute.getValue());
            }
            xml.writeCharacters(Texts.xml(detail.element().endsWith("_loc") ? url(detail.text()) : detail.text()));
            end();
        }
        end();
    }

    private String url(String url) {
        String absolute = site.absolute(url);
        if (absolute.length() > LONGEST_URL) {
            throw new IllegalStateException("A URL in a sitemap has " + LONGEST_URL + " characters at most, not "
                    + absolute.length() + ": " + Texts.printable(absolute) + "…");
        }
        return absolute;
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        line();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Texts.xml(text));
        end();
    }

    private void attribute(String name, String text) throws XMLStreamException {
        xml.writeAttribute(name, Texts.xml(text));
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        line();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
