package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log says of the routes of the sample. */
class RouteTableTest {
    private static String log = "";

    @BeforeAll
    static void start() throws Exception {
        Webapp sample = Webapp.of(Path.of("src/main/webapp")).classes(Path.of("target/classes"));
        try (TomcatSite site = TomcatSite.start(sample)) {
            log = site.log();
        }
    }

    @AfterAll
    static void forget() {
        log = "";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/project-info", "/api/products"})
    void whatNeedsNoRequestIsStatic(String path) {
        assertThat(row(path)).contains("○ " + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/random-number | randomness: ThreadLocalRandom.current (Route:",
                "/api/user-agent | the request: RequestScope.headers (Route:",
                "/items | shared state: Shop.current (Shop:",
                "/cart | the request: RequestScope.cookies (Route:",
                "/feed.xml | the request: Request.url (Route:",
                "/api/products/export | a stream: Response.stream (Route:",
                "/api/products/events | a stream: Response.events (Route:",
                "/api/products/next-change | a thread: CompletableFuture.new (Route:",
                "/users/[id] | its parameters are not named by generateStaticParams"
            })
    void whatDoesIsDynamicAndSaysWhy(String path, String because) {
        assertThat(row(path)).contains("ƒ " + path, because);
    }

    @Test
    void whatHasNoGetNeedsNoReason() {
        assertThat(row("/cart/empty")).endsWith("app._shop_.cart.empty.Route");
    }

    private static String row(String path) {
        return log.lines()
                .filter(line -> line.contains(" " + path + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + path + " in " + log));
    }
}
