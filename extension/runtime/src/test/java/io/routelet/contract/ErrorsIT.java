package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
class ErrorsIT {
    private static final String FILTER = """
            <filter>
              <filter-name>header</filter-name>
              <filter-class>contract.errors.HeaderFilter</filter-class>
              <async-supported>true</async-supported>
            </filter>
            <filter-mapping><filter-name>header</filter-name><url-pattern>/*</url-pattern></filter-mapping>
            <filter>
              <filter-name>blocking</filter-name>
              <filter-class>contract.errors.HeaderFilter</filter-class>
            </filter>
            <filter-mapping><filter-name>blocking</filter-name><url-pattern>/blocking/*</url-pattern></filter-mapping>
            """;

    @ArquillianResource
    @OperateOnDeployment("production")
    private URI production;

    @ArquillianResource
    @OperateOnDeployment("development")
    private URI development;

    @ArquillianResource
    @OperateOnDeployment("pages")
    private URI pages;

    @Deployment(name = "production", testable = false)
    static WebArchive production() {
        return ContractWar.of("errors", Map.of("routelet.limits.async", "300ms"), FILTER);
    }

    @Deployment(name = "development", testable = false)
    static WebArchive development() {
        return ContractWar.of("errors", Map.of("routelet.dev", "true"));
    }

    @Deployment(name = "pages", testable = false)
    static WebArchive pages() {
        return ContractWar.of("errors", Map.of("routelet.errors", "container"), """
                <servlet>
                  <servlet-name>page</servlet-name>
                  <servlet-class>contract.errors.ErrorPage</servlet-class>
                </servlet>
                <servlet-mapping><servlet-name>page</servlet-name><url-pattern>/page</url-pattern></servlet-mapping>
                <error-page><location>/page</location></error-page>
                """);
    }

    private Reply get(String path, String... headers) throws IOException {
        return new Client(production).get(path, headers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "checked",
                "runtime",
                "overflow",
                "missing",
                "assertion",
                "conversion",
                "late",
                "late-error"
            })
    void whateverIsThrownIsAnErrorWithAnIdAndNothingElse(String kind) throws Exception {
        Reply reply = get("/thrown/" + kind);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("cache-control")).isEqualTo("private, no-store");
        assertThat(reply.text())
                .matches("\\{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500,"
                        + "\"id\":\"[0-9a-f]{16}\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 409, 410, 418, 422, 429, 451, 499})
    void aStatusOfTheClientIsToldWithItsDetail(int status) throws Exception {
        Reply reply = get("/status/" + status);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text())
                .contains("\"status\":" + status, "\"detail\":\"so \\\"it\\\" <is>\"")
                .doesNotContain("\"id\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 507, 599})
    void aStatusOfTheServerIsToldAndLogged(int status) throws Exception {
        Reply reply = get("/status/" + status);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text()).contains("\"detail\"", "\"id\"");
    }

    @Test
    void whoPrefersHtmlGetsHtmlWithNothingToRun() throws Exception {
        Reply reply = get("/status/409", "Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(reply.header("content-type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(reply.text()).contains("<h1>409 Conflict</h1>", "so &quot;it&quot; &lt;is&gt;");
        assertThat(get("/status/409", "Accept: image/png", "Accept: text/html").header("content-type"))
                .isEqualTo("text/html;charset=UTF-8");
        assertThat(get("/status/409", "Accept: */*").header("content-type")).isEqualTo("application/problem+json");
        assertThat(get("/status/409", "Accept: application/json").header("content-type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void anErrorToHeadHasNoBody() throws Exception {
        Client client = new Client(production);
        try (Wire wire = client.open()) {
            Reply reply = wire.send(client.head("HEAD", "/thrown/runtime", "Connection: close") + "\r\n")
                    .read("HEAD");
            assertThat(reply.status()).isEqualTo(500);
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void headersOfAFilterStayAndCookiesOfTheHandlerGo() throws Exception {
        Reply reply = get("/thrown/cookies");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("x-filter")).isEqualTo("1");
        assertThat(reply.headers("set-cookie")).isEmpty();
    }

    @Test
    void aRedirectCarriesTheCookies() throws Exception {
        Reply reply = get("/thrown/redirect");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("set-cookie")).startsWith("a=b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "runtime", "overflow", "missing", "input"})
    void aStreamThatFailsBeforeItsFirstByteIsAnError(String kind) throws Exception {
        Reply reply = get("/broken/before/" + kind);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.headers("etag"))
                .as("what belongs to the body that failed")
                .isEmpty();
        assertThat(reply.headers("content-disposition")).isEmpty();
        assertThat(reply.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "runtime", "overflow", "missing", "input"})
    void aStreamThatFailsLaterIsBrokenOff(String kind) throws Exception {
        assertBroken("/broken/after/" + kind);
        assertBroken("/broken/full/" + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "runtime", "overflow"})
    void aStreamOfAStageThatFailsIsBrokenOff(String kind) throws Exception {
        assertBroken("/broken/late/" + kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checked", "runtime", "overflow"})
    void aStreamOfAStageBehindABlockingFilterIsBrokenOff(String kind) throws Exception {
        assertBroken("/blocking/" + kind);
    }

    private void assertBroken(String path) throws IOException {
        Client client = new Client(production);
        try (Wire wire = client.open()) {
            Reply reply = wire.send(client.head("GET", path) + "\r\n").read("GET");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).startsWith("begun").doesNotContain("500").doesNotContain("Exception");
            assertThat(reply.complete()).as("complete").isFalse();
        }
    }

    @Test
    void aFilterThatCannotWaitGetsItsAnswerToo() throws Exception {
        assertThat(get("/blocking/ok").text()).isEqualTo("begun");
        assertThat(get("/blocking/never").status()).isEqualTo(503);
    }

    @Test
    void developmentShowsTheExceptionToThisMachine() throws Exception {
        Client client = new Client(development);
        assertThat(client.get("/thrown/runtime").text()).contains("IllegalStateException: secret", "\\n\\tat ");
        assertThat(client.get("/thrown/runtime", "Accept: text/html").text())
                .contains("<pre>java.lang.IllegalStateException: secret &lt;b&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/thrown/runtime", "/thrown/overflow", "/status/500"})
    void thePagesOfTheContainerAnswerWhereAsked(String path) throws Exception {
        Reply reply = new Client(pages).get(path);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.text()).isEqualTo("page 500");
    }

    @Test
    void thePagesOfTheContainerAnswerForTheClientsMistakesToo() throws Exception {
        assertThat(new Client(pages).get("/status/409").text()).isEqualTo("page 409");
        assertThat(new Client(pages)
                        .send("POST", "/status/409", "Content-Length: 0")
                        .text())
                .isEqualTo("page 405");
        assertThat(new Client(pages).get("/nothing").text()).isEqualTo("page 404");
        assertThat(new Client(pages).get("/thrown/late").text()).isEqualTo("page 500");
    }
}
