package io.routelet.serve;

import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheKey;
import io.routelet.cache.Entry;
import io.routelet.cache.Payload;
import io.routelet.cache.Reader;
import io.routelet.cache.RenderFailed;
import io.routelet.cache.Served;
import io.routelet.cache.StoredResponse;
import io.routelet.route.Match;
import io.routelet.route.RouteTable;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Renders what is static one after the other, exactly as the first request for it would, and says what became of each. */
final class BuildRenders {
    private final Statics statics;
    private final CacheCore cache;
    private final Predicate<CacheKey> excluded;

    /** @param excluded what is left to request time */
    BuildRenders(Statics statics, CacheCore cache, Predicate<CacheKey> excluded) {
        this.statics = statics;
        this.cache = cache;
        this.excluded = excluded;
    }

    void all(RouteTable<Endpoint> table, Consumer<Built> results) {
        for (RouteTable.Route<Endpoint> row : table.routes()) {
            StaticRoute route = row.value().statics();
            if (route != null) {
                for (List<Object> parameters : route.prerendered()) {
                    results.accept(built(route, new Match<>(row.value(), row.path(), parameters)));
                }
            }
        }
    }

    private Built built(StaticRoute route, Match<Endpoint> match) {
        String path = PathText.of(match.path(), match.parameters());
        CacheKey key = route.key(match.parameters());
        if (excluded.test(key)) {
            return new Built.Left(path, "excluded");
        }
        try {
            Object params = route.get().params().bind(match.parameters());
            Served served = cache.read(key, new StaticRender(statics, route, match, params), Reader.request());
            return built(route, path, served.entry());
        } catch (RenderFailed e) {
            return failed(route, path, Objects.requireNonNull(e.getCause()));
        } catch (Exception | Error e) {
            return failed(route, path, e);
        } catch (Throwable e) {
            return failed(route, path, new IllegalStateException("What is neither Exception nor Error was thrown", e));
        }
    }

    private static Built failed(StaticRoute route, String path, Throwable cause) {
        String because = route.because();
        return because == null ? new Built.Failed(path, cause) : new Built.Left(path, because);
    }

    private Built built(StaticRoute route, String path, Entry entry) {
        String because = route.because();
        if (because != null) {
            return new Built.Left(path, because);
        }
        Payload payload = entry.payload();
        if (payload instanceof StoredResponse) {
            return new Built.Kept(path, entry);
        }
        if (payload instanceof Answer.Refusal refusal) {
            return new Built.Left(path, "its answer is " + refusal.reason().status() + ", which is not kept");
        }
        if (payload instanceof Answer.Whole whole) {
            return built(path, whole);
        }
        return new Built.Left(
                path,
                "its answer is larger than routelet.limits.entry, "
                        + statics.storage().limit() + " bytes");
    }

    private static Built built(String path, Answer.Whole whole) {
        int status = whole.response().status();
        if (status >= 500) {
            return new Built.Failed(path, new IllegalStateException("It answers " + status));
        }
        return new Built.Left(path, "its answer is none that is kept, with the status " + status);
    }
}
