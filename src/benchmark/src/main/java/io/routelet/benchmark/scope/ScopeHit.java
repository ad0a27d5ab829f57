package io.routelet.benchmark.scope;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.revalidateTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Application;
import io.routelet.Limits;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheLife;
import io.routelet.cache.CacheLimits;
import io.routelet.cache.KeyedRoute;
import io.routelet.cache.MemoryStore;
import io.routelet.cache.ResponseCache;
import io.routelet.cache.Ticker;
import io.routelet.cache.Transactions;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a scope remembers, asked for while a request with the usual headers is being answered. Everything that the scopes
 * capture is made anew each time, as a handler makes it out of its request.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class ScopeHit {
    private static final List<Product> PRODUCTS = List.of(new Product(1, "Assam"), new Product(2, "Sencha"));

    /** Whether something else was revalidated after the scope ran. */
    @Param({"false", "true"})
    public boolean revalidated;

    /** What the handler has of its request. */
    public String word = "green";

    /** The same. */
    public int page = 3;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    private @Nullable Application application;
    private @Nullable RequestScope request;

    /** What is remembered. */
    public record Product(long id, String name) {}

    /** What is asked for. */
    public record Query(String word, int page, boolean descending) {}

    /** Starts an application, asks once and begins a request. */
    @Setup(Level.Trial)
    public void start() {
        Application started =
                Application.start(Limits.STANDARD, null, Thread.currentThread().getContextClassLoader());
        CacheCore core = new CacheCore(new MemoryStore(), Ticker.of(threads), threads, CacheLimits.DEFAULTS);
        started.keep(
                ResponseCache.class,
                () -> new ResponseCache(() -> core, path -> null, Transactions.NONE, value -> null));
        RequestScope opened = RequestScope.open(Request.builder("GET", "/search/green")
                .header("Host", "localhost")
                .header("User-Agent", "curious/1")
                .header("Accept", "*/*")
                .header("Cookie", "session=3b5d5c3712955042212316173ccf37be")
                .build());
        KeyedRoute route = () -> CacheKey.of("/search/[word]", List.of("green"));
        opened.answeredBy(route);
        application = started;
        request = opened;
        List<List<Product>> first = List.of(nothing(), text(), values(), data(), textKey(), dataKey());
        if (first.size() > 1 && revalidated) {
            revalidateTag("users");
        }
    }

    /** Ends both. */
    @TearDown(Level.Trial)
    public void stop() {
        if (request != null) {
            request.close();
        }
        if (application != null) {
            application.close();
        }
        threads.shutdownNow();
    }

    /** Captures nothing. */
    @Benchmark
    public List<Product> nothing() {
        return useCache(() -> products());
    }

    /** Captures a text. */
    @Benchmark
    public List<Product> text() {
        String captured = word;
        return useCache(() -> products(captured));
    }

    /** Captures a text and a number. */
    @Benchmark
    public List<Product> values() {
        String captured = word;
        int number = page;
        return useCache(() -> products(captured, number));
    }

    /** Captures a record of three. */
    @Benchmark
    public List<Product> data() {
        Query captured = new Query(word, page, true);
        return useCache(() -> products(captured));
    }

    /** Is given a text as its key. */
    @Benchmark
    public List<Product> textKey() {
        return useCache(word, () -> products(this));
    }

    /** Is given a record as its key. */
    @Benchmark
    public List<Product> dataKey() {
        return useCache(new Query(word, page, true), () -> products(this));
    }

    private static List<Product> products(Object... captured) {
        cacheLife(CacheLife.HOURS);
        cacheTag("products", "count-" + captured.length);
        return PRODUCTS;
    }
}
