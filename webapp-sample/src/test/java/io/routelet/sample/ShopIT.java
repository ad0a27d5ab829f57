package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@ExtendWith(ArquillianExtension.class)
class ShopIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    @ArquillianResource
    private URI base;

    private Site site;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void visit() {
        site = new Site(base);
    }

    @Test
    void theCartIsKeptByTheClient() throws Exception {
        HttpResponse<String> put = putIntoCart("product=1");
        assertThat(put.statusCode()).isEqualTo(303);
        assertThat(put.headers().firstValue("Location")).hasValue(site.outside("/cart"));
        String cookie = put.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("cart=1;").contains("Path=/", "HttpOnly").containsIgnoringCase("SameSite=Lax");
        HttpResponse<String> second = putIntoCart("product=2", "Cookie", "cart=1");
        assertThat(second.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("cart=1.2;");
        assertThat(site.get("/cart", "Cookie", "cart=1.2").body()).contains("Assam", "Earl Grey", "18.40");
    }

    @Test
    void anEmptiedCartIsForgotten() throws Exception {
        HttpResponse<String> answer = site.send("POST", "/cart/empty", "", "Cookie", "cart=1");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("cart=;")
                .contains("Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void aCartThatNobodyPackedIsEmpty() throws Exception {
        assertThat(site.get("/cart", "Cookie", "cart=x.-1.<b>").body()).contains("<output>0</output>");
    }

    @Test
    void whatIsNoProductDoesNotGoIntoTheCart() throws Exception {
        assertThat(putIntoCart("product=tea").statusCode()).isEqualTo(422);
        assertThat(putIntoCart("product=0").statusCode()).isEqualTo(422);
        assertThat(putIntoCart("").statusCode()).isEqualTo(422);
    }

    @Test
    void theSearchTakesAnyNumberOfWords() throws Exception {
        assertThat(site.get("/search/GREEN/tea").body())
                .contains("Gunpowder", "Sencha")
                .doesNotContain("Earl Grey");
        assertThat(site.get("/search").body()).contains("Gunpowder", "Earl Grey");
    }

    @Test
    void theHelpIsAtAnyDepth() throws Exception {
        HttpResponse<String> answer = site.get("/docs/products/pictures");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>pictures</h1>", "href=\"" + site.outside("/style.css") + "\"");
        assertThat(site.get("/docs/products/prices").statusCode()).isEqualTo(404);
        assertThat(site.get("/docs").statusCode()).isEqualTo(404);
    }

    @Test
    void theTableIsADownload() throws Exception {
        HttpResponse<String> answer = site.get("/api/products/export");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"products.csv\"");
        assertThat(answer.body())
                .startsWith("id,name,description,price\r\n")
                .contains("5,\"Sencha\",\"Green tea, steamed; brew it at 70 °C.\",12.00\r\n");
    }

    @Test
    void theFeedIsXml() throws Exception {
        HttpResponse<String> answer = site.get("/feed.xml");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml");
        Document feed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(answer.body())));
        assertThat(feed.getElementsByTagName("title").item(1).getTextContent()).isNotEmpty();
        assertThat(feed.getElementsByTagName("id").item(0).getTextContent())
                .isEqualTo(base.resolve("api/products").toString());
    }

    @Test
    void privateFoldersAndGroupsAreNoPartOfAnyUrl() throws Exception {
        for (String path :
                new String[] {"/_lib", "/lib", "/api/products/_lib", "/_shop_/cart", "/shop/cart", "/feed"}) {
            assertThat(site.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private HttpResponse<String> putIntoCart(String form, String... headers) throws Exception {
        return site.send(
                site.request("/cart", headers).header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
    }
}
