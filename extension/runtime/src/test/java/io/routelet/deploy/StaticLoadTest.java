package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many clients of one page, over HTTP. */
class StaticLoadTest {
    private static final int CLIENTS = 150; // Tomcat has 200 threads.
    private static final int ROUNDS = 10;
    private static final int MEMORY = 256 << 10;
    private static final String STATIC = "@RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = \"t\") ";

    /** A real one, without the thousand lines that it would have in the log. */
    private static final String OVERFLOW = """
            static int deep(int level) { return 1 + deep(level + 1); }
            static StackOverflowError overflow() {
                try {
                    throw new AssertionError(deep(0));
                } catch (StackOverflowError e) {
                    e.setStackTrace(new StackTraceElement[0]);
                    return e;
                }
            }""";

    @TempDir
    private static Path folder;

    private static TomcatSite site;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path webapp = new CompiledWebapp(folder)
                .source("app.gate.$id.Route", route("app.gate.$id", "return Response.text(\"run \" + Gate.run());"))
                .source("app.any.$id.Route", route("app.any.$id", "return Response.text(\"x\".repeat(1_000));"))
                .source("app.fails.$id.Route", route("app.fails.$id", """
                        Gate.run();
                        switch (Gate.kind()) {
                            case "checked" -> throw new java.io.IOException("checked");
                            case "unchecked" -> throw new IllegalStateException("unchecked");
                            case "overflow" -> throw overflow();
                            case "missing" -> throw new NoClassDefFoundError("app/Gone");
                            case "memory" -> throw new OutOfMemoryError("none left");
                            case "no-content" -> { return Response.noContent(); }
                            case "good" -> { return Response.text("good"); }
                            default -> { return Response.status(Integer.parseInt(Gate.kind())); }
                        }"""))
                .source("app.big.$id.Route", route("app.big.$id", """
                        return Response.stream("application/octet-stream", out -> {
                            for (int i = 0; i < 2_000; i++) {
                                out.write("0123456789".repeat(10).getBytes());
                            }
                        });"""))
                .route("app.soon", """
                        public static Response POST() {
                            io.routelet.cache.Cache.revalidateTag("t", io.routelet.cache.CacheLife.MAX);
                            return Response.noContent();
                        }
                        public static Response GET() { return Response.json(io.routelet.cache.Cache.report()); }""")
                .route("app.now", """
                        public static Response POST() {
                            io.routelet.cache.Cache.revalidateTag("t");
                            return Response.noContent();
                        }""")
                .source("app.Arrivals", """
                        package app;
                        import jakarta.servlet.*;
                        @jakarta.servlet.annotation.WebFilter("/gate/*")
                        public final class Arrivals extends GenericFilter {
                            public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                                    throws java.io.IOException, ServletException {
                                io.routelet.deploy.Gate.arrived();
                                chain.doFilter(request, response);
                            }
                        }""")
                .build();
        site = TomcatSite.start(Webapp.of(webapp).at("/load"));
        client = site.client();
    }

    private static String route(String packageName, String get) {
        return "package " + packageName + ";\nimport io.routelet.*;\nimport io.routelet.deploy.Gate;\n" + STATIC
                + "public class Route { public static Response GET() throws Exception {" + get + "} " + OVERFLOW + " }";
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    private static List<Reply> all(String path) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                replies.add(callers.submit(() -> {
                    Reply reply = client.get(path);
                    Gate.answered();
                    return reply;
                }));
            }
            List<Reply> done = new ArrayList<>();
            for (Future<Reply> reply : replies) {
                done.add(reply.get());
            }
            return done;
        } finally {
            callers.shutdownNow();
        }
    }

    /** L4. */
    @Test
    void manyFirstRequestsAreOneRender() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Gate.expect(CLIENTS, 0);
            assertThat(all("/gate/first" + round)).extracting(Reply::text).containsOnly("run 1");
            assertThat(Gate.RUNS).hasValue(1);
        }
    }

    /** L5: the renewal ends when all have their answer; whoever waited for it would wait for ever. */
    @Test
    void aStalePageIsRenewedOnceAndNobodyWaits() throws Exception {
        Gate.expect(0, 0);
        client.get("/gate/stale");
        for (int round = 0; round < ROUNDS; round++) {
            String old = client.get("/gate/stale").text();
            Gate.expect(0, CLIENTS);
            client.send("POST", "/soon", new byte[0]);
            assertThat(all("/gate/stale")).extracting(Reply::text).containsOnly(old);
            eventually("/gate/stale", "routelet; hit");
            assertThat(Gate.RUNS).hasValue(1);
        }
    }

    /** L6. */
    @Test
    void neitherIdsNorQueriesGrowTheCacheOrDriveHotPagesOut() throws Exception {
        Webapp small = Webapp.of(folder).at("/small").with(Map.of("routelet.cache.memory", MEMORY + "B"));
        int asked = 0;
        int hits = 0;
        try (TomcatSite bounded = TomcatSite.start(small)) {
            Client many = bounded.client();
            for (int i = 0; i < 3_000; i += 30) {
                try (Wire wire = many.open()) {
                    for (int j = i; j < i + 30; j++) {
                        wire.send(many.head("GET", "/any/cold" + j) + "\r\n").read("GET");
                        wire.send(many.head("GET", "/any/hot?" + j + "=x") + "\r\n")
                                .read("GET");
                        Reply hot =
                                wire.send(many.head("GET", "/any/hot") + "\r\n").read("GET");
                        asked++;
                        hits += "routelet; hit".equals(hot.header("Cache-Status")) ? 1 : 0;
                    }
                }
                assertThat(figure(many, "bytes")).isLessThanOrEqualTo(MEMORY);
            }
            assertThat(hits).isGreaterThanOrEqualTo(asked * 99 / 100);
            assertThat(figure(many, "entries")).isBetween(10L, MEMORY / 1_000L);
        }
    }

    /** R1, R2. */
    @ParameterizedTest
    @ValueSource(strings = {"checked", "unchecked", "overflow", "missing", "memory"})
    void whoWaitsForWhatFailsIsToldAndThePageWorksAgain(String kind) throws Exception {
        String path = "/fails/" + kind;
        Gate.expect(0, 0);
        Gate.behave(kind);
        assertThat(all(path)).extracting(Reply::status).containsOnly(500);
        int runs = Gate.RUNS.get();
        assertThat(client.get(path).status()).isEqualTo(500);
        assertThat(Gate.RUNS.get()).isGreaterThan(runs);
        Gate.behave("good");
        assertThat(client.get(path).text()).isEqualTo("good");
        assertThat(client.get(path).header("Cache-Status")).isEqualTo("routelet; hit");
    }

    /** R5. */
    @ParameterizedTest
    @CsvSource({"checked", "missing", "500", "503", "599", "204", "205", "206", "304"})
    void aBadRenewalNeverReplacesAGoodPage(String kind) throws Exception {
        String path = "/fails/renewed" + kind;
        Gate.expect(0, 0);
        Gate.behave("good");
        client.get(path);
        long failures = figure(client, "failures");
        Gate.behave(kind);
        client.send("POST", "/soon", new byte[0]);
        assertThat(client.get(path).text()).isEqualTo("good");
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (figure(client, "failures") == failures && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(figure(client, "failures")).isGreaterThan(failures);
        Reply still = client.get(path);
        assertThat(still.status() + still.text()).isEqualTo("200good");
        client.send("POST", "/now", new byte[0]);
        assertThat(client.get(path).text()).as("what was revalidated now").isNotEqualTo("good");
    }

    /** R6. */
    @Test
    void aClientThatGoesAwayCutsNothingShort() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            String path = "/big/" + i / 10;
            try (Wire wire = client.open()) {
                wire.send(client.head("GET", path) + "\r\n");
                if (i % 3 > 0) {
                    wire.skip(random.nextInt(200_000));
                }
                wire.abort();
            }
            if (i % 10 == 9) {
                Reply whole = client.get(path);
                assertThat(whole.status()).isEqualTo(200);
                assertThat(whole.complete()).isTrue();
                assertThat(whole.body()).hasSize(200_000);
            }
        }
        assertThat(site.log()).doesNotContain("answering GET /load/big");
    }

    private static long figure(Client client, String name) throws IOException {
        String report = client.get("/soon").text();
        return Long.parseLong(report.replaceFirst(".*\"" + name + "\":(\\d+).*", "$1"));
    }

    private static void eventually(String path, String cacheStatus) throws IOException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!cacheStatus.equals(client.get(path).header("Cache-Status")) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
