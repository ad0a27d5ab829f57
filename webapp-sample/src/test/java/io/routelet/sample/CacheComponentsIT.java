package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four GETs of the Next.js guide: which of them run once for everybody, and until when. */
@ExtendWith(ArquillianExtension.class)
class CacheComponentsIT {
    private static final String HIT = "routelet; hit";
    private static final String PRODUCTS = "/api/products";

    @ArquillianResource
    private URI base;

    private Client client;
    private Site site;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void visit() {
        client = new Client(base);
        site = new Site(base);
    }

    @Test
    void aConstantIsKeptForGood() throws Exception {
        Reply kept = client.getUntil(HIT, "/api/project-info");

        assertThat(kept.text()).isEqualTo("{\"projectName\":\"Routelet\"}");
        assertThat(kept.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(kept.header("CDN-Cache-Control")).isEqualTo("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/random-number", "/api/user-agent", "/items", "/feed.xml", "/cart", "/users/7"})
    void whatIsAnotherOneEachTimeIsNeverKept(String path) throws Exception {
        client.get(path);
        Reply second = client.get(path);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Cache-Status")).isNull();
        assertThat(second.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void theRandomNumberIsAnotherOneEachTime() throws Exception {
        assertThat(client.get("/api/random-number").text())
                .isNotEqualTo(client.get("/api/random-number").text());
    }

    @Test
    void everyClientGetsItsOwnUserAgent() throws Exception {
        assertThat(client.get("/api/user-agent", "User-Agent: me").text()).isEqualTo("{\"userAgent\":\"me\"}");
        assertThat(client.get("/api/user-agent", "User-Agent: you").text()).isEqualTo("{\"userAgent\":\"you\"}");
    }

    @Test
    void theProductsLiveForHours() throws Exception {
        Reply kept = client.getUntil(HIT, PRODUCTS);

        assertThat(kept.text()).contains("Earl Grey");
        assertThat(kept.header("CDN-Cache-Control")).isEqualTo("max-age=3600, stale-while-revalidate=82800");
        assertThat(client.get(PRODUCTS, "If-None-Match: " + kept.header("ETag"), "Cookie: a=b")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatChangesAProductRenewsTheProducts() throws Exception {
        client.getUntil(HIT, PRODUCTS);
        String path = site.newProduct();
        String one = "\"id\":" + path.substring(path.lastIndexOf('/') + 1) + ",";
        assertThat(client.get(PRODUCTS).text()).contains(one).doesNotContain("13.75");

        client.getUntil(HIT, PRODUCTS);
        site.json("PATCH", path, "{\"price\":13.75}");
        assertThat(client.get(PRODUCTS).text()).contains(one, "13.75");

        client.getUntil(HIT, PRODUCTS);
        site.send("DELETE", path, "");
        assertThat(client.get(PRODUCTS).text()).doesNotContain(one);
    }
}
