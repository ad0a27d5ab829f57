package io.routelet.deploy;

import io.routelet.cache.CacheLife;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteSettings;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.StaticRoute;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what an author says of a route as a whole into how it is answered. The rules have been checked before. */
final class StaticBinding {
    private final RouteSettings config;
    private final @Nullable List<List<Object>> generated;

    /** @param generated the parameters that the author names; null where there is no generateStaticParams */
    StaticBinding(RouteSettings config, @Nullable List<List<Object>> generated) {
        this.config = config;
        this.generated = generated;
    }

    /** @param get the author's GET, or null */
    Endpoint.Options options(RoutePath path, @Nullable BoundMethod get) {
        Duration most = seconds(config.maxDuration());
        StaticRoute statics =
                get != null && config.isStatic(generated != null) ? new StaticRoute(path, get, declared(most)) : null;
        Set<List<Object>> admitted = generated == null || config.dynamicParams() ? null : Set.copyOf(generated);
        return new Endpoint.Options(statics, admitted, most);
    }

    private StaticRoute.Declared declared(@Nullable Duration most) {
        return new StaticRoute.Declared(mode(), life(), config.tags(), generated == null ? List.of() : generated, most);
    }

    private StaticRoute.Mode mode() {
        return switch (config.dynamic()) {
            case FORCE_STATIC -> StaticRoute.Mode.EMPTY;
            case ERROR -> StaticRoute.Mode.FAIL;
            case AUTO, FORCE_DYNAMIC -> StaticRoute.Mode.FALL_BACK;
        };
    }

    private CacheLife life() {
        Duration revalidate = seconds(config.revalidate());
        Duration expire = seconds(config.expire());
        if (revalidate == null) {
            Duration end = expire == null ? CacheLife.NEVER : expire;
            return CacheLife.of(Duration.ZERO, end, end);
        }
        Duration year = Duration.ofSeconds(RouteSettings.EXPIRE);
        Duration end = expire == null ? year.compareTo(revalidate) < 0 ? revalidate : year : expire;
        return CacheLife.of(Duration.ZERO, revalidate, end);
    }

    private static @Nullable Duration seconds(OptionalLong seconds) {
        return seconds.isPresent() ? Duration.ofSeconds(seconds.getAsLong()) : null;
    }
}
