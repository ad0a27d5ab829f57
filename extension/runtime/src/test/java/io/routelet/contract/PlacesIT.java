package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an application stands: context path, base path, and the slash at the end of its paths. */
@ExtendWith(ArquillianExtension.class)
class PlacesIT {
    @ArquillianResource
    @OperateOnDeployment("bare")
    private URI bare;

    @ArquillianResource
    @OperateOnDeployment("based")
    private URI based;

    @Deployment(name = "bare", testable = false)
    static WebArchive bare() {
        return ContractWar.of("places", Map.of());
    }

    @Deployment(name = "based", testable = false)
    static WebArchive based() {
        return ContractWar.of("places", Map.of("routelet.basePath", "/docs/v1", "routelet.trailingSlash", "true"));
    }

    @Deployment(name = "spelled", testable = false) // Arquillian makes no URI of it.
    static WebArchive spelled() {
        return ShrinkWrap.create(WebArchive.class, "gr\u00f6\u00dfe 1.war").merge(ContractWar.of("places", Map.of()));
    }

    @Test
    void aContextPathMayNeedEscapes() throws Exception {
        Client client = new Client(bare.resolve("/gr%C3%B6%C3%9Fe%201/"));
        assertThat(client.get("/show/a%20b?x=1").text())
                .isEqualTo("/show/a%20b ?x=1 " + client.contextPath() + " " + client.contextPath() + "/y a b http://"
                        + client.host() + "/show/a%20b?x=1");
        assertThat(client.get("/redirect").header("location")).isEqualTo(client.contextPath() + "/y");
        assertThat(client.get("/show/a/").header("location")).isEqualTo(client.contextPath() + "/show/a");
        assertThat(client.get("/fixed").text()).isEqualTo(client.contextPath() + " " + client.contextPath() + "/y");
        assertThat(client.get("/show/a%2fb").status()).isEqualTo(400);
    }

    @Test
    void theHandlerSeesItsPathWithoutThePlace() throws Exception {
        Client client = new Client(bare);
        String origin = "http://" + client.host();
        assertThat(client.get("/show/a%20b?x=1&x=2").text())
                .isEqualTo("/show/a%20b ?x=1&x=2 " + client.contextPath() + " " + client.contextPath() + "/y a b "
                        + origin + "/show/a%20b?x=1&x=2");
        assertThat(client.get("/").text()).isEqualTo("/ " + client.contextPath() + "/y");
        assertThat(client.get("").status()).isEqualTo(302);
    }

    @Test
    void theBasePathIsInFrontOfEveryRoute() throws Exception {
        Client client = new Client(based);
        String place = client.contextPath() + "/docs/v1";
        assertThat(client.get("/docs/v1/show/a/?q=1").text())
                .isEqualTo("/show/a/ ?q=1 " + place + " " + place + "/y a http://" + client.host() + "/show/a/?q=1");
        assertThat(client.get("/show/a/").status()).isEqualTo(404);
        assertThat(client.get("/docs/v1").text()).isNotNull();
        assertThat(client.get("/docs/v1x/show/a/").status()).isEqualTo(404);
        assertThat(client.get("/docs/v1/redirect/").header("location")).isEqualTo(place + "/y");
        assertThat(client.get("/docs/v1/redirect/").header("set-cookie")).isEqualTo("a=b; Path=/; SameSite=lax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/show/a/|308|/show/a",
                "/show/a/?x=1&y|308|/show/a?x=1&y",
                "/show/a/?|308|/show/a",
                "/show/a%20b/|308|/show/a%20b",
                "/show/a|200|-",
                "/show/a.txt|200|-",
                "/show/a.txt/|308|/show/a.txt",
                "//show/a/|404|-",
                "/show//a/|404|-",
                "/show/a//|404|-"
            })
    void aSlashAtTheEndIsTakenOff(String path, int status, String location) throws Exception {
        assertPlace(bare, path, status, location);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/docs/v1/show/a|308|/docs/v1/show/a/",
                "/docs/v1/show/a?x=1|308|/docs/v1/show/a/?x=1",
                "/docs/v1/show/a/|200|-",
                "/docs/v1/show/a.txt|200|-",
                "/docs/v1/show/a.txt/|308|/docs/v1/show/a.txt",
                "/docs/v1/show/a.tar.gz/|308|/docs/v1/show/a.tar.gz",
                "/docs/v1/show/1.|200|-",
                "/docs/v1/show/1./|200|-",
                "/docs/v1/show/a.b-c|200|-",
                "/docs/v1/show/a.b-c/|200|-",
                "/docs/v1/show/a.b%20c/|200|-",
                "/docs/v1/show/a%2Eb|308|/docs/v1/show/a%2Eb/",
                "/docs/v1/show/.x/|200|-"
            })
    void aSlashAtTheEndIsPutOn(String path, int status, String location) throws Exception {
        assertPlace(based, path, status, location);
    }

    private static void assertPlace(URI base, String path, int status, String location) throws Exception {
        Client client = new Client(base);
        for (String method : new String[] {"GET", "POST", "DELETE", "HEAD"}) {
            Reply reply = client.send(method, path, "Content-Length: 0");
            assertThat(reply.status()).as(method).isEqualTo(status);
            assertThat(reply.header("location"))
                    .as(method)
                    .isEqualTo(location == null ? null : client.contextPath() + location);
        }
    }

    @Test
    void aHostHeaderDoesNotChangeWhereASlashLeads() throws Exception {
        Client client = new Client(bare);
        try (Wire wire = client.open()) {
            Reply reply = wire.send("GET " + client.contextPath() + "/show/a/ HTTP/1.1\r\nHost: evil.example\r\n"
                            + "X-Forwarded-Host: evil2\r\nX-Forwarded-Prefix: /evil3\r\nForwarded: host=evil4\r\n\r\n")
                    .read("GET");
            assertThat(reply.header("location")).isEqualTo(client.contextPath() + "/show/a");
        }
    }

    @Test
    void forwardingHeadersAreNotRead() throws Exception {
        Client client = new Client(bare);
        assertThat(client.get(
                                "/show/a",
                                "X-Forwarded-Host: evil",
                                "X-Forwarded-Proto: https",
                                "Forwarded: host=evil",
                                "X-Forwarded-Prefix: /evil",
                                "X-Original-URL: /evil",
                                "X-Rewrite-URL: /evil")
                        .text())
                .doesNotContain("evil", "https");
    }
}
