package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class ProductsIT {
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
    void aNewProductIsWhereTheLocationSays() throws Exception {
        String name = "Oolong " + UUID.randomUUID();
        HttpResponse<String> created = site.json(
                "POST", "/api/products", "{\"name\":\" " + name + " \",\"description\":\"Half green\",\"price\":11}");
        assertThat(created.statusCode()).isEqualTo(201);
        String path = "/api/products/" + Site.id(created.body());
        assertThat(created.headers().firstValue("Location")).hasValue(site.outside(path));
        assertThat(site.get(path).body())
                .isEqualTo(created.body())
                .contains("\"name\":\"" + name + "\"", "\"price\":11.00", "\"picture\":null");
        assertThat(site.get("/api/products").body()).contains(name);
    }

    @Test
    void putReplacesAndPatchChangesWhatIsSent() throws Exception {
        String path = site.newProduct();
        String name = "Renamed " + UUID.randomUUID();
        HttpResponse<String> put =
                site.json("PUT", path, "{\"name\":\"" + name + "\",\"description\":\"<b>\",\"price\":1}");
        assertThat(put.body()).contains(name, "\"price\":1.00", "\"version\":2");
        HttpResponse<String> patch = site.json("PATCH", path, "{\"price\":2.25}");
        assertThat(patch.body()).contains(name, "\"price\":2.25", "\"version\":3");
    }

    @Test
    void aDeletedProductIsGone() throws Exception {
        String path = site.newProduct();
        assertThat(site.send("DELETE", path, "").statusCode()).isEqualTo(204);
        assertThat(site.get(path).statusCode()).isEqualTo(404);
        assertThat(site.send("DELETE", path, "").statusCode()).isEqualTo(404);
    }

    @Test
    void anUnchangedProductIsNotSentAgain() throws Exception {
        String path = site.newProduct();
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = site.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        site.json("PATCH", path, "{\"price\":1}");
        assertThat(site.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() throws Exception {
        String path = site.newProduct();
        String tag = site.get(path).headers().firstValue("ETag").orElseThrow();
        assertThat(site.json("PATCH", path, "{\"price\":1}", "If-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(site.json("PATCH", path, "{\"price\":2}", "If-Match", tag).statusCode())
                .isEqualTo(412);
        assertThat(site.send("DELETE", path, "", "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(site.get(path).body()).contains("\"price\":1.00");
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        HttpResponse<String> answer =
                site.json("POST", "/api/products", "{\"name\":\"Earl Grey\",\"description\":\"\",\"price\":1}");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("Another product has that name.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"name\":\"\",\"description\":\"\",\"price\":1}",
                "{\"name\":\"a\\u0000\",\"description\":\"\",\"price\":1}",
                "{\"name\":\"a\",\"description\":\"\",\"price\":-1}",
                "{\"name\":\"a\",\"description\":\"\",\"price\":0.001}",
                "{\"name\":\"a\",\"description\":\"\",\"price\":1e99}",
            })
    void whatIsNoProductIsRefused(String json) throws Exception {
        HttpResponse<String> answer = site.json("POST", "/api/products", json);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"detail\":");
    }

    @Test
    void malformedJsonIsTheClientsMistake() throws Exception {
        HttpResponse<String> answer = site.json("POST", "/api/products", "{\"name\":");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\":");
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        assertThat(site.send("POST", "/api/products", "name=a", "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aNumberThatIsNoneNamesNothing() throws Exception {
        assertThat(site.get("/api/products/tea").statusCode()).isEqualTo(404);
        assertThat(site.get("/api/products/99999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void whatLooksLikeSqlIsText() throws Exception {
        assertThat(site.get("/search/'%3B%20DROP%20TABLE%20product%3B--").body())
                .isEqualTo("[]");
        assertThat(site.get("/search/%25").body()).isEqualTo("[]");
        assertThat(site.get("/search").body()).contains("Earl Grey");
    }
}
