package app.incache.$w;

import static io.routelet.RequestScope.connection;
import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.draftMode;
import static io.routelet.RequestScope.headers;
import static io.routelet.cache.Cache.revalidateTag;
import static io.routelet.cache.Cache.useCache;

import io.routelet.Json;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.cache.CacheLife;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a scope may do and return. */
public final class Route {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    record Params(String w) {}

    record Seen(Object v, String type) {}

    /** @param name that of every error in JavaScript */
    record Refused(String name, @Nullable String msg) {}

    public static Response GET(RouteContext<Params> context) {
        try {
            Object value = bad(context.params().w());
            return Response.json(new Seen(shown(value), type(value)));
        } catch (RuntimeException e) {
            return Response.json(new Refused("Error", e.getMessage()));
        }
    }

    private static @Nullable Object bad(String w) {
        return useCache(() -> switch (w) {
            case "cookies" -> cookies().getAll();
            case "headers" -> List.copyOf(headers().names());
            case "connection" -> connected();
            case "draft" -> draftMode().isEnabled();
            case "draftenable" -> enabled();
            case "revalidate" -> revalidated();
            case "throw" -> throw new IllegalStateException("in cache " + System.currentTimeMillis());
            case "undef" -> null;
            case "map" -> Map.of("a", 1);
            case "date" -> Instant.EPOCH;
            case "class" -> new A(1);
            case "fn" -> (Runnable) () -> {};
            case "url", "sym" -> new Object();
            case "resp" -> Response.text("x");
            default -> "ok";
        });
    }

    private static @Nullable Object connected() {
        connection();
        return null;
    }

    private static String enabled() {
        draftMode().enable();
        return "ok";
    }

    private static String revalidated() {
        revalidateTag("x", CacheLife.MAX);
        return "ok";
    }

    private static Object shown(@Nullable Object value) {
        if (value == null) {
            return "undefined";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> List.of(entry.getKey(), entry.getValue()))
                    .toList();
        }
        return value instanceof Instant date ? "Date " + MILLIS.format(date) : Json.stringify(value);
    }

    private static String type(@Nullable Object value) {
        if (value == null) {
            return "undefined";
        }
        return value instanceof String ? "string" : value instanceof Boolean ? "boolean" : "object";
    }

    /** An instance of a class that is no data. */
    private static final class A {
        private final int x;

        private A(int x) {
            this.x = x;
        }

        @Override
        public String toString() {
            return "A " + x;
        }
    }
}
