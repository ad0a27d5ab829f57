package app.args;

import static io.routelet.cache.Cache.cacheLife;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which arguments of a scope are the same. */
public final class Route {
    private enum Undefined {
        UNDEFINED
    }

    private enum Symbol {
        A
    }

    public static Response GET(Request request) {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("prim", compare(args(1), args(1)));
        out.put("numVsStr", compare(args(1), args("1")));
        out.put("objSame", compare(args(ordered("a", 1, "b", 2)), args(ordered("a", 1, "b", 2))));
        out.put("objOrder", compare(args(ordered("a", 1, "b", 2)), args(ordered("b", 2, "a", 1))));
        out.put("arr", compare(args(List.of(1, 2)), args(List.of(1, 2))));
        out.put("date", compare(args(Instant.ofEpochMilli(5)), args(Instant.ofEpochMilli(5))));
        out.put("map", compare(args(Map.of(1, 2)), args(Map.of(1, 2))));
        out.put("undefVsNone", compare(args(Undefined.UNDEFINED), args()));
        out.put("nullVsUndef", compare(args((Object) null), args(Undefined.UNDEFINED)));
        out.put("extra", compare(args(1), args(1, 2)));
        out.put("fn", compare(args((Supplier<Integer>) () -> 1), args((Supplier<Integer>) () -> 2)));
        out.put("class", compare(args(new A()), args(new A())));
        out.put("url", compare(args(URI.create("http://a.b")), args(URI.create("http://a.b"))));
        out.put("symbol", compare(args(Symbol.A), args(Symbol.A)));
        out.put("promise", compare(args(promise()), args(promise())));
        out.put("bigint", compare(args(BigInteger.valueOf(5)), args(BigInteger.valueOf(5))));
        out.put("nan", compare(args(Double.NaN), args(Double.NaN)));
        out.put("negzero", compare(args(0.0), args(-0.0)));
        out.put("u8", compare(args(List.of((byte) 1)), args(List.of((byte) 1))));
        out.put("req", compare(args(request), args(request)));
        return Response.json(out);
    }

    private static List<@Nullable Object> args(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    private static Map<String, Integer> ordered(String first, int one, String second, int two) {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    private static CompletableFuture<Integer> promise() {
        return CompletableFuture.completedFuture(7);
    }

    private static double get(List<@Nullable Object> args) {
        return useCache(args, () -> {
            cacheLife(CacheLife.HOURS);
            return Math.random();
        });
    }

    private static String compare(List<@Nullable Object> one, List<@Nullable Object> other) {
        try {
            return get(one) == get(other) ? "same" : "diff";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).replaceFirst(".* (at \\[\\d+], which is no plain data).*", "ERR $1");
        }
    }

    /** No data: nobody sees what is in it. */
    private static final class A {
        private final int x = 1;

        @Override
        public String toString() {
            return "A " + x;
        }
    }
}
