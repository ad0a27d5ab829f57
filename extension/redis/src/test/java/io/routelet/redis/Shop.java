package io.routelet.redis;

import io.routelet.containers.Source;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.catalina.LifecycleException;

/**
 * The application of the tests, on several servers of one JVM, and the database that they have in common. Each of its
 * rows has a number that grows with each write.
 */
public final class Shop implements AutoCloseable {
    private static final int ROWS = 64;
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    /** The database. */
    public static final AtomicLongArray TABLE = new AtomicLongArray(ROWS);

    /** Renders of each row so far, and those that run at the moment. */
    public static final AtomicLongArray RENDERS = new AtomicLongArray(ROWS);

    public static final AtomicInteger RUNNING = new AtomicInteger();
    public static final AtomicInteger MOST_RUNNING = new AtomicInteger();

    /** How long a render takes. */
    public static volatile long renderMillis;

    private final List<TomcatSite> sites;

    private Shop(List<TomcatSite> sites) {
        this.sites = sites;
    }

    /** What a handler reads. */
    public static long read(int row) {
        RENDERS.incrementAndGet(row);
        MOST_RUNNING.accumulateAndGet(RUNNING.incrementAndGet(), Math::max);
        try {
            long value = TABLE.get(row);
            long end = System.nanoTime() + renderMillis * 1_000_000;
            while (System.nanoTime() < end) {
                java.util.concurrent.locks.LockSupport.parkNanos(end - System.nanoTime());
            }
            return value;
        } finally {
            RUNNING.decrementAndGet();
        }
    }

    public static void reset() {
        for (int i = 0; i < ROWS; i++) {
            RENDERS.set(i, 0);
        }
        MOST_RUNNING.set(0);
        renderMillis = 0;
    }

    /** Compiles the application. */
    public static Path compile(Path folder) throws Exception {
        Source.compile(
                List.of(
                        source("page.$row", """
                                @RouteConfig(dynamic = Dynamic.FORCE_STATIC, tags = "pages")
                                public class Route {
                                    public record Params(int row) {}
                                    public static Response GET(RouteContext<Params> context) {
                                        int row = context.params().row();
                                        return Response.text("row " + row + " = "
                                                + io.routelet.redis.Shop.read(row) + "\\n" + "x".repeat(500));
                                    }
                                }"""),
                        source("data.$row", """
                                public class Route {
                                    public record Params(int row) {}
                                    public enum Unit { PIECE, BOX }
                                    public record Stock(int row, long amount, Unit unit, java.time.Duration age) {}
                                    public static Response GET(RouteContext<Params> context) {
                                        int row = context.params().row();
                                        return Response.json(Cache.useCache(() -> {
                                            Cache.cacheTag("row-" + row);
                                            return java.util.List.of(new Stock(row, io.routelet.redis.Shop.read(row),
                                                    Unit.BOX, java.time.Duration.ofMinutes(7)));
                                        }));
                                    }
                                }"""),
                        source("now.$row", """
                                public class Route {
                                    public record Params(int row) {}
                                    public static Response POST(RouteContext<Params> context) {
                                        int row = context.params().row();
                                        long version = io.routelet.redis.Shop.TABLE.incrementAndGet(row);
                                        try {
                                            Cache.revalidatePath("/page/" + row);
                                            Cache.revalidateTag("row-" + row);
                                        } catch (StoreUnreachable e) {
                                            return Response.text("unknown " + version).withStatus(503);
                                        }
                                        return Response.text("" + version);
                                    }
                                }"""),
                        source("report", """
                                public class Route {
                                    public static Response GET() {
                                        return Response.json(Cache.sharedReport());
                                    }
                                }""")),
                folder.resolve("WEB-INF/classes"));
        return folder;
    }

    private static Source source(String name, String type) {
        return new Source(
                "app." + name + ".Route",
                "package app." + name + ";\nimport io.routelet.*;\nimport io.routelet.cache.*;\n" + type);
    }

    /** Starts servers, each with a URL of its own for Redis. */
    public static Shop start(Path folder, List<String> urls, Map<String, String> more) throws Exception {
        Path webapp = Files.exists(folder.resolve("WEB-INF")) ? folder : compile(folder);
        List<TomcatSite> sites = new ArrayList<>();
        for (String url : urls) {
            Map<String, String> settings = new HashMap<>(
                    Map.of("routelet.redis.url", url, "routelet.draftSecret", SECRET, "routelet.redis.name", "shop"));
            settings.putAll(more);
            sites.add(TomcatSite.start(Webapp.of(webapp).with(settings)));
        }
        return new Shop(sites);
    }

    public TomcatSite server(int index) {
        return sites.get(index);
    }

    public String get(int server, String path) throws Exception {
        var reply = sites.get(server).client().get(path);
        if (reply.status() != 200) {
            throw new AssertionError(path + " on " + server + ": " + reply.status() + " " + reply.text() + "\n"
                    + sites.get(server).log());
        }
        return reply.text();
    }

    /** The number on a page. */
    public long page(int server, int row) throws Exception {
        return pageVersion(get(server, "/page/" + row), row);
    }

    static long pageVersion(String text, int row) {
        String head = "row " + row + " = ";
        if (!text.startsWith(head) || !text.endsWith("\n" + "x".repeat(500))) {
            throw new AssertionError("Another body for row " + row + ": " + text);
        }
        return Long.parseLong(text.substring(head.length(), text.indexOf('\n')));
    }

    static long dataVersion(String json, int row) {
        String head = "[{\"row\":" + row + ",\"amount\":";
        String tail = ",\"unit\":\"BOX\",\"age\":\"PT7M\"}]";
        if (!json.startsWith(head) || !json.endsWith(tail)) {
            throw new AssertionError("Other data for row " + row + ": " + json);
        }
        return Long.parseLong(json.substring(head.length(), json.length() - tail.length()));
    }

    /** Writes and revalidates, again where a slow machine does not know whether that has happened; the new number. */
    public long write(int server, int row) throws Exception {
        var reply = sites.get(server).client().send("POST", "/now/" + row, new byte[0]);
        for (int again = 0; again < 5 && reply.text().startsWith("unknown"); again++) {
            reply = sites.get(server).client().send("POST", "/now/" + row, new byte[0]);
        }
        if (reply.status() != 200) {
            throw new AssertionError("POST /now/" + row + ": " + reply.status() + " " + reply.text());
        }
        return Long.parseLong(reply.text());
    }

    @Override
    public void close() throws LifecycleException {
        for (TomcatSite site : sites) {
            site.close();
        }
    }
}
