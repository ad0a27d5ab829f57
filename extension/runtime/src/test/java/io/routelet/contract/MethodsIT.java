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
class MethodsIT {
    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("methods", Map.of("routelet.limits.async", "300ms"));
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void eachMethodReachesItsOwn(String method) throws Exception {
        assertThat(client.send(method, "/fixed", "Content-Length: 0").text()).isEqualTo("static " + method);
        assertThat(client.send(method, "/kept", "Content-Length: 0").text()).isEqualTo("instance " + method);
    }

    @Test
    void headHasItsOwnMethod() throws Exception {
        assertThat(client.send("HEAD", "/fixed").header("x-method")).isEqualTo("HEAD");
        assertThat(client.send("HEAD", "/kept").header("x-method")).isEqualTo("HEAD");
    }

    @Test
    void parametersComeInAnyOrder() throws Exception {
        assertThat(client.send("POST", "/orders/7", "Content-Length: 0").text()).isEqualTo("POST [7]");
        assertThat(client.send("PUT", "/orders/7", "Content-Length: 0").text()).isEqualTo("PUT [7]");
        assertThat(client.send("GET", "/orders/7").text()).isEqualTo("/orders/[id]");
        assertThat(client.send("DELETE", "/orders/7").text()).isEqualTo("DELETE");
    }

    @Test
    void anInstanceIsKept() throws Exception {
        String first = client.get("/kept/identity").text();
        assertThat(client.get("/kept/identity").text()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plain", "/plain/stream", "/plain/late"})
    void headIsGetWithoutTheBody(String path) throws Exception {
        Reply get = client.get(path);
        try (Wire wire = client.open()) {
            Reply head = wire.send(client.head("HEAD", path, "Connection: close") + "\r\n")
                    .read("HEAD");
            assertThat(head.status()).isEqualTo(get.status());
            assertThat(kept(head)).isEqualTo(kept(get));
            assertThat(wire.ends()).isTrue();
        }
    }

    /** Without what says how the body is sent, which HEAD need not know, and what becomes of the connection. */
    private static List<String> kept(Reply reply) {
        return reply.stableLines().stream()
                .filter(line -> !line.startsWith("transfer-encoding:") && !line.startsWith("content-length:"))
                .filter(line -> !line.startsWith("connection:") && !line.startsWith("keep-alive:"))
                .toList();
    }

    @Test
    void headOfKnownLengthTellsIt() throws Exception {
        assertThat(client.send("HEAD", "/plain").header("content-length")).isEqualTo("5");
    }

    @Test
    void optionsAnswersWithWhatIsAllowed() throws Exception {
        Reply reply = client.send("OPTIONS", "/plain");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(reply.header("content-length")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE"})
    void aKnownMethodWithoutOneIsNotAllowed(String method) throws Exception {
        assertThat(client.send(method, "/plain").status()).isEqualTo(405);
    }

    @Test
    void whatIsNotAllowedIsToldWhatIs() throws Exception {
        Reply reply = client.send("DELETE", "/plain");
        assertThat(reply.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROPFIND", "get", "Get", "BREW", "M-SEARCH"})
    void anUnknownMethodIsNotImplemented(String method) throws Exception {
        assertThat(client.send(method, "/plain").status()).isEqualTo(501);
    }

    @Test
    void aMethodOverrideIsNotRead() throws Exception {
        assertThat(client.send("GET", "/fixed?_method=DELETE", "X-HTTP-Method-Override: DELETE")
                        .text())
                .isEqualTo("static GET");
    }

    @Test
    void aStageThatIsDoneIsAnsweredOnTheSameThread() throws Exception {
        assertThat(client.get("/stage/done").text()).isEqualTo("async started: false");
    }

    @Test
    void aStageIsAnsweredWhenItCompletes() throws Exception {
        Reply reply = client.get("/stage/later");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("later");
        assertThat(reply.header("content-type")).isEqualTo("text/plain;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/stage/fails", "/stage/fails?now", "/stage/nothing", "/stage/nothing?now", "/stage/nested"})
    void aStageThatFailsIsAnError(String path) throws Exception {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).contains("\"id\"").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stage/refuses", "/stage/refuses?now"})
    void aStageMayFailWithAStatus(String path) throws Exception {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.text()).contains("taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/stage/redirects", "/stage/redirects?now"})
    void aStageMayEndInARedirect(String path) throws Exception {
        Reply reply = client.get(path);
        assertThat(reply.status()).isEqualTo(307);
        assertThat(reply.header("location")).isEqualTo("/elsewhere");
    }

    @Test
    void aStageThatTakesTooLongIsGivenUpAndLeftToOthersThatWaitForIt() throws Exception {
        assertThat(client.get("/stage/never").status()).isEqualTo(503);
        assertThat(client.get("/stage/never/cancelled").text()).isEqualTo("false");
    }

    @Test
    void aStageThatNeverEndsHoldsNoRequestThatWasGivenUp() throws Exception {
        client.get("/stage/never");
        long deadline = System.nanoTime() + 20_000_000_000L;
        String request = client.get("/stage/never/held").text();
        while (request.equals("held") && System.nanoTime() < deadline) {
            request = client.get("/stage/never/held").text();
        }
        assertThat(request).isEqualTo("let go");
    }

    @ParameterizedTest
    @CsvSource({"POST,200", "PUT,500", "DELETE,200", "PATCH,503"})
    void aHandlerThatLeavesItsThreadInterruptedIsAnswered(String method, int status) throws Exception {
        Reply reply = client.send(method, "/interrupted", "Content-Length: 0");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).isNotEmpty();
    }

    @Test
    void aHandlerAndItsStageHaveOneTimeTogether() throws Exception {
        Reply reply = client.get("/stage/late");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).contains("longer than 1 seconds");
    }

    @Test
    void aSlowStageHoldsNoThread() throws Exception {
        List<Wire> waiting = new java.util.ArrayList<>();
        for (int i = 0; i < 50; i++) {
            waiting.add(client.open().send(client.head("GET", "/stage/gate") + "\r\n"));
        }
        assertThat(client.get("/stage/gate/open?50").text()).isEqualTo("opened");
        for (Wire wire : waiting) {
            assertThat(wire.read("GET").text()).isEqualTo("through");
            wire.close();
        }
    }
}
