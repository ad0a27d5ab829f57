package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class ResponsesIT {
    /** A header line as RFC 9110, 5 has it, of ASCII alone. */
    private static final String FIELD = "[!#$%&'*+.^_`|~0-9A-Za-z-]+:[ \\t\\x21-\\x7e]*";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("responses", Map.of(), """
                <filter>
                  <filter-name>vary</filter-name>
                  <filter-class>contract.responses.VaryFilter</filter-class>
                  <async-supported>true</async-supported>
                </filter>
                <filter-mapping><filter-name>vary</filter-name><url-pattern>/filtered/*</url-pattern></filter-mapping>
                """);
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "json|application/json|{\"a\":1}", "text|text/plain;charset=UTF-8|ä",
                        "html|text/html;charset=UTF-8|<p>ä",
                "bytes|application/x-own|ä", "csv|text/csv;charset=UTF-8|a,b",
                        "charset|text/plain;charset=ISO-8859-1|x",
                "bare|text/plain|x", "stream|text/plain|streamed", "input|text/plain|read"
            })
    void aBodyHasItsTypeOnce(String kind, String type, String body) throws Exception {
        Reply reply = client.get("/kinds/" + kind);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("content-type").replace("; charset", ";charset"))
                .isEqualToIgnoringCase(type);
        assertThat(reply.text()).isEqualTo(body);
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(reply.headers("content-length").size()
                        + reply.headers("transfer-encoding").size())
                .isEqualTo(1);
        assertThat(reply.headers("server").size()
                        + reply.headers("x-powered-by").size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {200, 201, 202, 203, 204, 205, 206, 226, 299, 300, 301, 304, 307, 400, 404, 418, 499, 500, 503, 599})
    void anyStatusGoesOutAsItIs(int status) throws Exception {
        Reply reply = client.get("/status/" + status);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"204,", "304,", "200,0", "404,0", "205,0"})
    void aBodyThatIsEmptySaysSo(int status, String length) throws Exception {
        try (Wire wire = client.open()) {
            wire.send(client.head("GET", "/status/" + status) + "\r\n");
            Reply reply = status == 204 || status == 304 ? wire.head() : wire.read("GET");
            if (length == null) {
                assertThat(reply.header("content-length")).isNull();
            } else {
                assertThat(reply.header("content-length")).isEqualTo(length);
            }
            assertThat(reply.header("transfer-encoding")).isNull();
            assertThat(wire.send(client.head("GET", "/kinds/text") + "\r\n")
                            .read("GET")
                            .text())
                    .isEqualTo("ä");
        }
    }

    @Test
    void aFileHasItsValidators() throws Exception {
        Reply reply = client.get("/file");
        assertThat(reply.text()).isEqualTo("0123456789");
        assertThat(reply.header("content-type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(reply.header("content-length")).isEqualTo("10");
        assertThat(reply.header("accept-ranges")).isEqualTo("bytes");
        assertThat(reply.header("last-modified")).isEqualTo("Mon, 01 Jan 2024 00:00:00 GMT");
        assertThat(reply.header("etag")).matches("\"[^\"]+\"");
        try (Wire wire = client.open()) {
            Reply head = wire.send(client.head("HEAD", "/file", "Connection: close") + "\r\n")
                    .read("HEAD");
            assertThat(head.header("content-length")).isEqualTo("10");
            assertThat(head.header("etag")).isEqualTo(reply.header("etag"));
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void aFileThatTheClientHasIsNotSent() throws Exception {
        String etag = client.get("/file").header("etag");
        assertThat(client.get("/file", "If-None-Match: " + etag).status()).isEqualTo(304);
        assertThat(client.get("/file", "If-None-Match: \"x\", W/" + etag).status())
                .isEqualTo(304);
        assertThat(client.get("/file", "If-None-Match: \"x\"", "If-None-Match: " + etag)
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/file", "If-None-Match: *").status()).isEqualTo(304);
        assertThat(client.get("/file", "If-None-Match: \"x\"").status()).isEqualTo(200);
        assertThat(client.get("/file", "If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT")
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/file", "If-Modified-Since: Sun, 31 Dec 2023 23:59:59 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/file", "If-None-Match: \"x\"", "If-Modified-Since: Mon, 01 Jan 2024 00:00:00 GMT")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/file", "If-None-Match: nonsense, \u0001").status())
                .isBetween(200, 400);
        Reply reply = client.get("/file", "If-None-Match: " + etag);
        assertThat(reply.header("etag")).isEqualTo(etag);
        assertThat(reply.header("content-type")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "bytes=0-0|206|0|bytes 0-0/10", "bytes=2-4|206|234|bytes 2-4/10", "bytes=8-|206|89|bytes 8-9/10",
                "bytes=-3|206|789|bytes 7-9/10", "bytes=-99|206|0123456789|bytes 0-9/10",
                        "bytes=5-99|206|56789|bytes 5-9/10",
                "bytes=10-|416|-|bytes */10", "bytes=-0|416|-|bytes */10", "bytes=4-2|200|0123456789|-",
                "bytes=|200|0123456789|-", "items=0-1|200|0123456789|-", "bytes=a-b|200|0123456789|-",
                "bytes=0-1,4-5|200|0123456789|-", "bytes=0-1,90-|206|01|bytes 0-1/10"
            })
    void aPartOfAFile(String range, int status, String body, String contentRange) throws Exception {
        Reply reply = client.get("/file", "Range: " + range);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("content-range")).isEqualTo(contentRange);
        if (body != null) {
            assertThat(reply.text()).isEqualTo(body);
        }
    }

    @Test
    void aPartIsSentOfTheFileThatTheClientKnows() throws Exception {
        String etag = client.get("/file").header("etag");
        assertThat(client.get("/file", "Range: bytes=0-0", "If-Range: " + etag).status())
                .isEqualTo(206);
        assertThat(client.get("/file", "Range: bytes=0-0", "If-Range: \"x\"").status())
                .isEqualTo(200);
        assertThat(client.get("/file", "Range: bytes=0-0", "If-Range: W/" + etag)
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/file", "Range: bytes=0-0", "If-Range: Mon, 01 Jan 2024 00:00:00 GMT")
                        .status())
                .isEqualTo(206);
        assertThat(client.send("HEAD", "/file", "Range: bytes=0-0").status()).isEqualTo(200);
    }

    @Test
    void aFileThatIsNotThereIsNotFound() throws Exception {
        Reply reply = client.get("/file/missing");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(client.get("/file/folder").status()).isEqualTo(404);
    }

    @Test
    void validatorsOfTheAuthorAreCompared() throws Exception {
        assertThat(client.get("/validated", "If-None-Match: \"v1\"").status()).isEqualTo(304);
        Reply reply = client.get("/validated", "If-None-Match: W/\"v1\"");
        assertThat(reply.status()).isEqualTo(304);
        assertThat(reply.header("etag")).isEqualTo("\"v1\"");
        assertThat(reply.header("vary")).isEqualTo("Accept-Language");
        assertThat(reply.header("x-own")).isNull();
        assertThat(reply.header("cache-control")).isEqualTo("max-age=60");
        assertThat(client.get("/validated", "If-None-Match: \"v2\"").status()).isEqualTo(200);
        assertThat(client.send("POST", "/validated", "If-None-Match: \"v1\"", "Content-Length: 0")
                        .status())
                .isEqualTo(200);
        assertThat(client.send("HEAD", "/validated", "If-None-Match: \"v1\"").status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"plain.txt|attachment; filename=\"plain.txt\"", "a%20b.txt|attachment; filename=\"a b.txt\""})
    void aDownloadHasItsName(String name, String disposition) throws Exception {
        assertThat(client.get("/attachment?name=" + name).header("content-disposition"))
                .isEqualTo(disposition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%0d%0aX-Injected:1",
                "a%22%3b%20x=%22",
                "%e2%82%ac.txt",
                "..%2f..%2fetc%2fpasswd",
                "%00",
                "%c4%8d%c4%8a"
            })
    void aDownloadNameStaysInItsHeader(String name) throws Exception {
        Reply reply = client.get("/attachment?name=" + name);
        assertThat(reply.headers("x-injected")).isEmpty();
        assertThat(reply.status()).isIn(200, 500);
        if (reply.status() == 200) {
            assertThat(reply.header("content-disposition"))
                    .startsWith("attachment")
                    .doesNotContain("/", "\\..");
        }
    }

    @ParameterizedTest
    @CsvSource({"301,/x", "302,/x?y=1", "303,x", "307,?x", "308,https://example.com/x"})
    void aRedirectGoesOutAsWritten(int status, String location) throws Exception {
        Reply reply = client.get(
                "/redirect/" + status + "?to=" + location.replace("?", "%3f").replace("=", "%3d"));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.header("location")).isEqualTo(location);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil",
                "/%5cevil",
                "%5c%5cevil",
                "javascript:x",
                "http:/evil",
                "/%09/evil",
                "%0d%0aX-Injected:1",
                "https:evil",
                "/%0a/evil",
                "http:///evil",
                "data:x",
                "%20//evil",
                "%c4%8d%c4%8aX-Injected:1"
            })
    void aRedirectDoesNotLeaveByAccident(String location) throws Exception {
        Reply reply = client.get("/redirect/307?to=" + location);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.headers("location")).isEmpty();
        assertThat(reply.headers("x-injected")).isEmpty();
    }

    @Test
    void cookiesGoOutInOrder() throws Exception {
        assertThat(client.get("/cookies").headers("set-cookie")).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).isEqualTo("own=1; Path=/; SameSite=lax");
            assertThat(lines.get(1)).startsWith("gone=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
            assertThat(lines.get(2)).isEqualTo("late=a%20b; Path=/; SameSite=lax");
            assertThat(lines.get(3)).startsWith("__Host-s=1; Path=/; ").contains("Secure", "HttpOnly");
        });
    }

    @Test
    void whatAFilterSaysAboutCachesStays() throws Exception {
        Reply reply = client.get("/filtered");
        assertThat(reply.headers("vary")).containsExactlyInAnyOrder("Origin", "Accept-Language");
        assertThat(reply.header("cache-control")).isEqualTo("max-age=5");
        assertThat(client.get("/validated").header("cache-control")).isEqualTo("max-age=60");
    }

    @Test
    void anAnswerToPostSaysNothingAboutCaches() throws Exception {
        assertThat(client.send("POST", "/kinds/text", "Content-Length: 0").header("cache-control"))
                .isNull();
    }

    @Test
    void framingHeadersOfTheAuthorAreDropped() throws Exception {
        Reply reply = client.get("/framing");
        assertThat(reply.header("content-length")).isEqualTo("1");
        assertThat(reply.headers("transfer-encoding")).isEmpty();
        assertThat(reply.headers("trailer")).isEmpty();
        assertThat(reply.headers("upgrade")).isEmpty();
        assertThat(reply.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "value",
                "added",
                "type",
                "location",
                "cookieName",
                "cookieValue",
                "cookiePath",
                "cookieDomain",
                "filename",
                "eventId",
                "contentTypeOfText"
            })
    void nothingIsInjectedIntoHeaders(String sink) throws Exception {
        List<String> payloads = List.of(
                "%0d%0aX-Injected:%201",
                "%0aX-Injected:%201",
                "%0dX-Injected:%201",
                "a%0d%0a%0d%0ab",
                "%00",
                "a%00b",
                "%07",
                "%08",
                "%0b",
                "%0c",
                "%1b",
                "%7f",
                "a%7fb",
                "%c2%85",
                "%c2%a0",
                "%c3%bf",
                "%c4%8d%c4%8aX-Injected:%201",
                "%e5%98%8d%e5%98%8aX-Injected:%201",
                "%e2%80%a8",
                "%e2%80%a9",
                "%22",
                "a%22b",
                "%3b",
                "a;%20Secure",
                "a;%20Domain=x",
                "a,b",
                "a:b",
                "X-Injected:%201",
                "%20",
                "a%20b",
                "%09",
                "%0d",
                "%0a",
                "%0d%0a%20x",
                "%5c",
                "%5c%0d%5c%0a",
                "%25%30%64",
                "%ef%bb%bf",
                "%f0%9f%98%80",
                "(a)");
        for (String payload : payloads) {
            Reply reply = client.get("/inject/" + sink + "?p=" + payload);
            assertThat(reply.status()).as(payload).isIn(200, 302, 500);
            assertThat(reply.lines()).as(payload).allMatch(line -> line.matches(FIELD));
            assertThat(reply.headers("x-injected")).as(payload).isEmpty();
            assertThat(reply.text()).as(payload).doesNotContain("X-Injected", "HTTP/1.1");
        }
    }
}
