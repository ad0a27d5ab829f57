package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What handlers remember with useCache. */
@ExtendWith(ArquillianExtension.class)
class ScopesIT {
    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("scopes", Map.of(), """
                <filter><filter-name>caller</filter-name><filter-class>contract.scopes.Caller</filter-class>
                <async-supported>true</async-supported></filter>
                <filter-mapping><filter-name>caller</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                """);
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @Test
    void aScopeIsRememberedByWhatItCapturesForEveryMethod() throws Exception {
        String first = client.get("/numbers/a?name=Ada").text();

        assertThat(first).contains("\"caller\":\"null\"").contains("\"of\":\"a\"");
        assertThat(client.get("/numbers/a?name=Bob").text()).isEqualTo(first);
        assertThat(client.send("POST", "/numbers/a", new byte[0]).text()).isEqualTo(first);
        assertThat(client.get("/numbers/b").text()).isNotEqualTo(first).contains("\"of\":\"b\"");
    }

    @Test
    void manyAtOnceAreOneRun() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(30);
        try {
            List<Callable<String>> asks = IntStream.range(0, 90)
                    .<Callable<String>>mapToObj(
                            i -> () -> client.get("/numbers/many?name=" + i).text())
                    .toList();
            Set<String> answers = new HashSet<>();
            for (Future<String> answer : clients.invokeAll(asks)) {
                answers.add(answer.get());
            }
            assertThat(answers).hasSize(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tag=numbers,true",
        "tag=r,true",
        "tag=other,false",
        "path=/numbers/r,true",
        "path=/numbers/[of],true",
        "path=/numbers/**,true",
        "path=/numbers/x,false"
    })
    void aTagAndThePathOfTheRouteThatReadsItRenewIt(String what, boolean concerned) throws Exception {
        String old = client.get("/numbers/r").text();
        client.send("POST", "/revalidate?" + what.replace("[", "%5B").replace("]", "%5D"), new byte[0]);

        assertThat(client.get("/numbers/r").text().equals(old)).isEqualTo(!concerned);
    }

    @Test
    void aTagOfTheDataRenewsTheResponseBuiltOnIt() throws Exception {
        String old = client.get("/page").text();
        assertThat(client.get("/page").header("Cache-Status")).isEqualTo("routelet; hit");
        client.send("POST", "/revalidate?tag=page-data", new byte[0]);

        assertThat(client.get("/page").text()).isNotEqualTo(old);
    }

    @Test
    void thePathOfTheResponseRenewsTheDataItIsBuiltOn() throws Exception {
        String old = client.get("/page").text();
        client.send("POST", "/revalidate?path=/page", new byte[0]);

        assertThat(client.get("/page").text()).isNotEqualTo(old);
    }

    @Test
    void draftModeRunsEveryTimeAndKeepsNothing() throws Exception {
        String cookie = client.send("PUT", "/revalidate", new byte[0]).header("Set-Cookie");
        String kept = client.get("/numbers/draft").text();
        String draft = client.get("/numbers/draft", "Cookie: " + cookie.split(";", 2)[0])
                .text();

        assertThat(draft).isNotEqualTo(kept);
        assertThat(client.get("/numbers/draft").text()).isEqualTo(kept);
    }

    @Test
    void aScopeKnowsWhetherItRunsForADraftAlone() throws Exception {
        String cookie = client.send("PUT", "/revalidate", new byte[0]).header("Set-Cookie");
        assertThat(client.get("/fails/draft").text()).isEqualTo("false");
        assertThat(client.get("/fails/draft", "Cookie: " + cookie.split(";", 2)[0])
                        .text())
                .isEqualTo("true");
        assertThat(client.get("/fails/draft").text()).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drafted | draftMode().enable() was called inside useCache",
                "captures | captures a ",
                "returns | returns a java.util.Date",
                "reads | headers() was called inside useCache",
                "cookies | cookies() was called inside useCache"
            })
    void whatCannotBeSharedIsRefusedByName(String how, String message) throws Exception {
        assertThat(client.get("/fails/" + how).text()).contains(message);
    }

    @Test
    void whatIsThrownIsNotRemembered() throws Exception {
        assertThat(client.get("/fails/throws").status()).isEqualTo(500);
        assertThat(client.get("/fails/throws").text()).isEqualTo("2");
        assertThat(client.get("/fails/throws").text()).isEqualTo("2");
    }
}
