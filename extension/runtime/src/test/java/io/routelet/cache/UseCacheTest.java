package io.routelet.cache;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.cacheTag;
import static io.routelet.cache.Cache.useCache;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.Application;
import io.routelet.Headers;
import io.routelet.Limits;
import io.routelet.Request;
import io.routelet.RequestCookies;
import io.routelet.RequestScope;
import io.routelet.SearchParams;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scopes in an application with a cache. */
class UseCacheTest {
    private static final AtomicInteger RUNS = new AtomicInteger();

    private final ManualTicker ticker = new ManualTicker();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final CacheCore core = new CacheCore(new MemoryStore(), ticker, ticker, CacheLimits.DEFAULTS);
    private Application application;

    record Item(String name, List<Integer> sizes) {}

    enum Color {
        RED {
            @Override
            public String toString() {
                return "red";
            }
        },
        GREEN
    }

    @BeforeEach
    void start() {
        RUNS.set(0);
        ClassLoader loader = new URLClassLoader(new URL[0], before);
        Thread.currentThread().setContextClassLoader(loader);
        application = Application.start(Limits.STANDARD, null, loader);
        application.keep(
                ResponseCache.class,
                () -> new ResponseCache(
                        () -> core, path -> null, Transactions.NONE, value -> value == this ? "this" : null));
    }

    @AfterEach
    void stop() {
        application.close();
        Thread.currentThread().setContextClassLoader(before);
    }

    private static int numbered(Object captured) {
        return useCache(() -> RUNS.incrementAndGet() + (captured == null ? 0 : 0));
    }

    @Test
    void whatAScopeReturnsIsRememberedByWhatItCaptures() {
        assertThat(numbered("a")).isEqualTo(1);
        assertThat(numbered("a")).isEqualTo(1);
        assertThat(numbered("b")).isEqualTo(2);
        assertThat(numbered(1)).isEqualTo(3);
        assertThat(numbered(1L)).isEqualTo(4);
        assertThat(numbered("1")).isEqualTo(5);
        assertThat(numbered(null)).isEqualTo(6);
        assertThat(numbered(0.0)).isEqualTo(7);
        assertThat(numbered(-0.0)).isEqualTo(8);
        assertThat(numbered(List.of("a", "b"))).isEqualTo(9);
        assertThat(numbered(List.of("a,b"))).isEqualTo(10);
        assertThat(numbered(List.of(List.of("a"), "b"))).isEqualTo(11);
        assertThat(numbered(Color.RED)).isEqualTo(12);
        assertThat(numbered(Color.GREEN)).isEqualTo(13);
        assertThat(numbered(new Item("a", List.of(1)))).isEqualTo(14);
        assertThat(numbered(new Item("a", new ArrayList<>(List.of(1))))).isEqualTo(14);
        assertThat(numbered(new Item("a", List.of(2)))).isEqualTo(15);
        assertThat(numbered(Map.of("a", 1))).isEqualTo(16);
        assertThat(numbered(new TreeSet<>(List.of("x", "y")))).isEqualTo(17);
        assertThat(numbered(java.util.Set.of("y", "x"))).isEqualTo(17);
        assertThat(numbered(Instant.EPOCH)).isEqualTo(18);
        assertThat(numbered(Duration.ZERO)).isEqualTo(19);
        assertThat(numbered(UUID.fromString("00000000-0000-0000-0000-000000000001")))
                .isEqualTo(20);
        assertThat(numbered(URI.create("a:b"))).isEqualTo(21);
    }

    @Test
    void twoScopesOfOneShapeAreTwo() {
        int one = useCache(() -> RUNS.incrementAndGet());
        int other = useCache(() -> RUNS.incrementAndGet());

        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void theInstanceOfTheRouteIsAConstant() {
        Supplied supplied = () -> useCache(() -> RUNS.incrementAndGet() + this.hashCode() - this.hashCode());

        assertThat(supplied.get()).isEqualTo(supplied.get());
    }

    private int changing;

    @Test
    void aFieldThatMayChangeIsRefusedByName() {
        assertThatThrownBy(() -> useCache(() -> changing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reads the field changing");
        int before = changing;
        assertThat((int) useCache(() -> before)).isZero();
        assertThat((int) useCache(changing, () -> changing)).isZero();
    }

    /** What a scope counts itself is its own. */
    @Test
    void aFieldThatOnlyTheScopeChangesIsItsOwn() {
        Supplied supplied = () -> useCache(() -> ++changing + this.hashCode() - this.hashCode());
        assertThat(supplied.get()).isEqualTo(supplied.get());
    }

    private interface Supplied {
        int get();
    }

    static List<Object> noPlainData() {
        return List.of(
                new Date(0),
                new StringBuilder("a"),
                new int[] {1},
                new byte[] {1},
                new AtomicInteger(),
                List.of(new Date(0)),
                new Item("a", List.of()).getClass(),
                Request.builder("GET", "/").build());
    }

    @ParameterizedTest
    @MethodSource("noPlainData")
    void whatIsNoPlainDataIsRefusedByName(Object captured) {
        assertThatThrownBy(() -> numbered(captured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UseCacheTest")
                .hasMessageContaining("captures a ")
                .hasMessageContaining("useCache(key, scope)");
        assertThatThrownBy(() -> useCache("key" + captured.getClass(), () -> captured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("returns a ");
        assertThat(RUNS).hasValue(0);
    }

    record Nested(String name, Map<String, List<Object>> parts) {}

    @Test
    void whatIsRefusedIsNamedWithItsPlace() {
        Nested nested = new Nested("a", Map.of("dates", List.of("today", new Date(0))));

        assertThatThrownBy(() -> numbered(nested)).hasMessageContaining("a java.util.Date at .parts.dates[1], which");
        assertThatThrownBy(() -> useCache("nested", () -> nested))
                .hasMessageContaining("returns a java.util.Date at .parts.dates[1], which");
        assertThatThrownBy(() -> numbered(Map.of(new Date(0), 1)))
                .hasMessageContaining("a java.util.Date at (key), which");
    }

    @Test
    void whatIsRefusedIsNamedAsJavaWritesIt() {
        assertThatThrownBy(() -> numbered(new int[] {1}))
                .hasMessageStartingWith(
                        "The scope io.routelet.cache.UseCacheTest.numbered captures a int[], which is no plain data");
        assertThatThrownBy(() -> useCache("array", () -> new String[0][0]))
                .hasMessageStartingWith("The scope io.routelet.cache.UseCacheTest.whatIsRefusedIsNamedAsJavaWritesIt"
                        + " returns a java.lang.String[][], which");
    }

    @Test
    void outsideAnApplicationTheSameIsRefused() {
        stop();
        ManualTicker ofAField = ticker;

        int withTheInstance = useCache(() -> RUNS.incrementAndGet() + hashCode() - hashCode());
        int withAField = useCache(() -> RUNS.incrementAndGet() + ofAField.hashCode() - ofAField.hashCode());

        assertThat(withTheInstance).isEqualTo(1);
        assertThat(withAField).isEqualTo(2);
        assertThat(numbered("a")).isEqualTo(3);
        assertThatThrownBy(() -> numbered(new StringBuilder("a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("captures a java.lang.StringBuilder");
        assertThatThrownBy(() -> useCache(new StringBuilder("a"), () -> RUNS.incrementAndGet()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key of the scope");
    }

    private static int loaded(Object key, Callable<String> load) throws Exception {
        return useCache(key, () -> load.call().length());
    }

    static List<Callable<Integer>> readersOfTheRequest() {
        Request request =
                Request.builder("GET", "/?q=1").header("x-user", "ada").build();
        Headers headers = request.headers();
        RequestCookies cookies = request.cookies();
        SearchParams search = request.url().searchParams();
        Principal user = () -> "ada";
        Callable<String> load = () -> headers.get("x-user");
        return List.of(
                () -> useCache("key", () -> request.method().length()),
                () -> useCache(() -> request.method().length()),
                () -> useCache(
                        "key", () -> String.valueOf(headers.get("x-user")).length()),
                () -> useCache("key", () -> String.valueOf(cookies.get("user")).length()),
                () -> useCache("key", () -> String.valueOf(search.get("q")).length()),
                () -> useCache("key", () -> user.getName().length()),
                () -> loaded("key", () -> request.method()),
                () -> loaded("key", () -> load.call() + "!"));
    }

    @ParameterizedTest
    @MethodSource("readersOfTheRequest")
    void noKeyIsAWayIntoTheRequest(Callable<Integer> reader) {
        assertThatThrownBy(reader::call)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("captures a ")
                .hasMessageContaining("is for everybody");
    }

    @Test
    void aLambdaThatReadsNothingOfTheRequestMayBeCaptured() throws Exception {
        String read = "ada";

        assertThat(loaded(read, () -> read + RUNS.incrementAndGet())).isEqualTo(4);
        assertThat(loaded(read, () -> read + RUNS.incrementAndGet())).isEqualTo(4);
        assertThat(RUNS).hasValue(1);
    }

    @Test
    void aKeyOfOnesOwnIsTheWayOut() {
        StringBuilder captured = new StringBuilder("a");
        Supplied supplied = () -> useCache(
                captured.toString(),
                () -> RUNS.incrementAndGet() + String.valueOf(captured).length());

        assertThat(supplied.get()).isEqualTo(2);
        assertThat(supplied.get()).isEqualTo(2);
        captured.append("b");
        assertThat(supplied.get()).isEqualTo(4);
    }

    @Test
    void aScopeThatIsNoLambdaNeedsAKey() {
        Scope<Integer, RuntimeException> scope = new Scope<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Integer run() {
                return RUNS.incrementAndGet();
            }
        };

        assertThatThrownBy(() -> useCache(scope)).hasMessageContaining("no lambda");
        assertThat(useCache("key", scope)).isEqualTo(1);
        assertThat(useCache("key", scope)).isEqualTo(1);
    }

    @Test
    void resultsCannotBeChangedByAnybody() {
        List<Integer> sizes = new ArrayList<>(List.of(1));
        List<Item> items = useCache("items", () -> new ArrayList<>(List.of(new Item("a", sizes))));
        sizes.add(2);

        assertThat(items).containsExactly(new Item("a", List.of(1)));
        assertThatThrownBy(() -> items.add(null)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> items.get(0).sizes().add(3)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullIsARememberedResult() {
        for (int i = 0; i < 2; i++) {
            assertThat(UseCacheTest.<String>none()).isNull();
        }
        assertThat(RUNS).hasValue(1);
    }

    private static <T> T none() {
        return useCache(() -> {
            RUNS.incrementAndGet();
            return null;
        });
    }

    private static int failing() throws IOException {
        return useCache(() -> {
            if (RUNS.incrementAndGet() == 1) {
                throw new IOException("no disk");
            }
            return 7;
        });
    }

    @Test
    void whatIsThrownIsNotRemembered() throws Exception {
        assertThatThrownBy(UseCacheTest::failing)
                .isInstanceOf(IOException.class)
                .hasMessage("no disk");
        assertThat(failing()).isEqualTo(7);
    }

    @Test
    void whatIsMadeWithoutAScopeThatFailedIsNotRemembered() {
        Supplied outer = () -> useCache(() -> {
            try {
                return failing();
            } catch (IOException e) {
                return -1;
            }
        });

        assertThat(outer.get()).isEqualTo(-1);
        assertThat(outer.get()).isEqualTo(7);
    }

    private static int tagged() {
        return useCache(() -> {
            cacheTag("t");
            cacheLife(CacheLife.of(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(20)));
            return RUNS.incrementAndGet();
        });
    }

    @Test
    void aTagAndALifeEndIt() {
        assertThat(tagged()).isEqualTo(1);
        Cache.revalidateTag("t");
        assertThat(tagged()).isEqualTo(2);
        ticker.pass(Duration.ofSeconds(30));
        assertThat(tagged()).isEqualTo(3);
    }

    @Test
    void theLifeAndTheTagsOfAnInnerScopeTravelOutward() {
        Supplied outer = () -> useCache(() -> tagged() * 100 + RUNS.get());
        assertThat(outer.get()).isEqualTo(101);
        assertThat(outer.get()).isEqualTo(101);
        Cache.revalidateTag("t");
        assertThat(outer.get()).isEqualTo(202);
    }

    @Test
    void outsideAScopeThereIsNothingToSayIt() {
        assertThatThrownBy(() -> cacheTag("t")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cacheLife(CacheLife.HOURS)).hasMessageContaining("outside useCache");
    }

    @Test
    void readingTheRequestInsideIsAnError() {
        try (RequestScope scope = RequestScope.open(Request.builder("GET", "/").build())) {
            assertThat(scope).isNotNull();
            assertThatThrownBy(() -> useCache(() -> RequestScope.headers().get("x")))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void withoutAnApplicationItRunsEveryTimeAndIsCheckedAllTheSame() {
        application.close();

        assertThat(tagged()).isEqualTo(1);
        assertThat(tagged()).isEqualTo(2);
        assertThatThrownBy(() -> useCache("date", () -> new Date(0))).hasMessageContaining("java.util.Date");
    }
}
