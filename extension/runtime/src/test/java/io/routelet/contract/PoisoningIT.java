package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
import org.junit.jupiter.params.provider.ValueSource;

/** S2: nothing that a client sends changes what the next one gets. */
@ExtendWith(ArquillianExtension.class)
class PoisoningIT {
    private static final List<String> PAGES = List.of("/echo", "/plain", "/items/1", "/auto", "/moved");
    private static final List<String> VALUES = List.of(
            "evil.example",
            "https://evil.example/x",
            "/account",
            "1",
            "*",
            "bytes=5000-",
            "\"x\"",
            "identity;q=0, gzip",
            "POST",
            "Sun, 06 Nov 1994 08:49:36 GMT",
            "<script>alert(1)</script>",
            "x".repeat(2_000),
            "\u00ff\u00fe\u0080");

    @ArquillianResource
    private URI base;

    private Client client;
    private final Map<String, String> clean = new HashMap<>();

    @Deployment(testable = false)
    static WebArchive war() {
        return Canaries.war();
    }

    @BeforeEach
    void ask() throws Exception {
        client = new Client(base);
        for (String page : PAGES) {
            clean.put(page, Canaries.told(client.get(page)));
        }
        assertThat(clean.get("/echo")).endsWith("\nGET http://localhost/echo [] 0 ");
    }

    private static List<String> headerNames() throws IOException {
        try (InputStream table = PoisoningIT.class.getResourceAsStream("headers.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private String entries() throws IOException {
        return client.get("/revalidate").text();
    }

    @Test
    void noHeaderChangesWhatTheNextClientGets() throws Exception {
        List<String> names = headerNames();
        assertThat(names).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
        String entries = entries();
        int number = 0;
        for (int name = 0; name < names.size(); name++) {
            for (int value = 0; value < VALUES.size(); value++) {
                if (Canaries.isAsked(number++)) {
                    poison(number, names.get(name) + ": " + VALUES.get(value));
                }
            }
        }
        assertThat(number).isGreaterThanOrEqualTo(1_500);
        for (String page : PAGES) {
            assertThat(Canaries.told(client.get(page))).isEqualTo(clean.get(page));
        }
        assertThat(entries()).isEqualTo(entries);
    }

    /** Each header meets each page, cold and warm, GET and HEAD, over all its values. */
    private void poison(int number, String header) throws IOException {
        String page = PAGES.get(number % PAGES.size());
        String method = number / 2 % 2 == 0 ? "GET" : "HEAD";
        if (number % 2 == 0) {
            client.send("POST", "/revalidate", new byte[0]);
        }
        try {
            Reply poisoned = client.send(method, page, header);
            if (poisoned.status() >= 400) {
                assertThat(poisoned.header("CDN-Cache-Control")).as(header).isNull();
                assertThat(String.valueOf(poisoned.header("Cache-Control")))
                        .as(header)
                        .doesNotContain("public");
            }
        } catch (IOException e) {
            // The container may close on what it takes for no request.
        }
        assertThat(Canaries.told(client.get(page)))
                .as("%s %s %s", method, page, header)
                .isEqualTo(clean.get(page));
    }

    @Test
    void noQueryMakesAnEntryOrChangesOne() throws Exception {
        String entries = entries();
        for (int i = 0; i < 300; i++) {
            String query = "?" + VALUES.get(i % 6).replace("\"", "") + i + "=" + i;
            assertThat(Canaries.told(client.get("/echo" + query))).isEqualTo(clean.get("/echo"));
        }
        assertThat(entries()).isEqualTo(entries);
    }

    /** C11. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cache-Control: no-cache", "Cache-Control: no-store", "Cache-Control: max-age=0",
                "Cache-Control: only-if-cached", "Pragma: no-cache", "Cache-Control: min-fresh=999999999"
            })
    void noWordOfAClientForcesARender(String header) throws Exception {
        for (String page : PAGES) {
            assertThat(client.get(page, header).header("Cache-Status")).isEqualTo("routelet; hit");
            assertThat(client.send("HEAD", page, header).header("Cache-Status")).isEqualTo("routelet; hit");
        }
    }
}
