package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The routes of the Next.js guide, under the paths that they have there. */
@ExtendWith(ArquillianExtension.class)
class GuideRoutesIT {
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
    void theApiSaysWhereToGo() throws Exception {
        HttpResponse<String> answer = site.get("/api");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains('"' + site.outside("/api/products") + '"');
    }

    @Test
    void itemsComeFromTheDatabase() throws Exception {
        assertThat(site.get("/items").body()).startsWith("{\"data\":[\"").contains("\"Earl Grey\"");
    }

    @Test
    void aUserIsNamedByTheSegment() throws Exception {
        assertThat(site.get("/users/7").body()).isEqualTo("{\"id\":\"7\"}");
        assertThat(site.get("/users/J%C3%BCrgen").body()).isEqualTo("{\"id\":\"Jürgen\"}");
        assertThat(site.get("/users").statusCode()).isEqualTo(404);
    }

    @Test
    void theProjectHasAName() throws Exception {
        assertThat(site.get("/api/project-info").body()).isEqualTo("{\"projectName\":\"Routelet\"}");
    }

    @Test
    void theRandomNumberIsAnotherOneEachTime() throws Exception {
        String first = site.get("/api/random-number").body();
        assertThat(first).matches("\\{\"randomNumber\":[0-9.E-]+}");
        assertThat(site.get("/api/random-number").body()).isNotEqualTo(first);
    }

    @Test
    void theUserAgentIsTheOneThatAsks() throws Exception {
        HttpResponse<String> answer = site.get("/api/user-agent", "User-Agent", "curious/1");
        assertThat(answer.body()).isEqualTo("{\"userAgent\":\"curious/1\"}");
    }

    @Test
    void headHasTheLengthOfGetAndOptionsSaysWhatIsAllowed() throws Exception {
        HttpResponse<String> head = site.send("HEAD", "/api/project-info", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).hasValue("26");
        HttpResponse<String> options = site.send("OPTIONS", "/api/project-info", "");
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void anotherMethodIsNotAllowed() throws Exception {
        HttpResponse<String> answer = site.send("DELETE", "/items", "");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
    }

    @Test
    void whatIsNoRouteIsTheContainers() throws Exception {
        HttpResponse<String> style = site.get("/style.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(site.get("/").body()).contains("<title>Tea shop</title>");
        assertThat(site.get("/nowhere").statusCode()).isEqualTo(404);
    }
}
