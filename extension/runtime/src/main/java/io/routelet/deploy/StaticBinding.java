package io.routelet.deploy;

import io.routelet.cache.CacheLife;
import io.routelet.proof.Verdict;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteSettings;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.StaticRoute;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns what an author says of a route as a whole into how it is answered. The rules have been checked before. */
final class StaticBinding {
    private static final System.Logger PROOFS = System.getLogger("io.routelet.proof");
    private static final String UNLISTED = "its parameters are not named by generateStaticParams";
    private static final String OWN_HEAD = "HEAD has a method of its own, which what is kept would answer for";

    private final RouteSettings config;
    private final @Nullable List<List<Object>> generated;
    private final @Nullable Supplier<Verdict> proof;
    private final boolean ownHead;

    /**
     * @param generated the parameters that the author names; null where there is no generateStaticParams
     * @param proof proves GET static; null without Cache Components
     * @param ownHead whether the author answers HEAD by a method
     */
    StaticBinding(
            RouteSettings config,
            @Nullable List<List<Object>> generated,
            @Nullable Supplier<Verdict> proof,
            boolean ownHead) {
        this.config = config;
        this.generated = generated;
        this.proof = proof;
        this.ownHead = ownHead;
    }

    /** @param get the author's GET, or null */
    Endpoint.Options options(RoutePath path, @Nullable BoundMethod get) {
        Set<List<Object>> admitted = generated == null || config.dynamicParams() ? null : Set.copyOf(generated);
        Duration most = seconds(config.maxDuration());
        if (get == null) {
            return new Endpoint.Options(null, admitted, most, "");
        }
        Supplier<Verdict> prove = config.isUnsaid() ? proof : null;
        boolean proves = prove != null;
        String because = prove == null ? "" : because(path, prove);
        boolean kept = proves ? because.isEmpty() : config.isStatic(generated != null);
        StaticRoute statics = kept ? new StaticRoute(path, get, declared(most, proves)) : null;
        return new Endpoint.Options(statics, admitted, most, because);
    }

    /** The same for what is kept unless its author says otherwise. */
    Endpoint.Options unlessDynamic(RoutePath path, BoundMethod get) {
        Set<List<Object>> admitted = generated == null || config.dynamicParams() ? null : Set.copyOf(generated);
        Duration most = seconds(config.maxDuration());
        StaticRoute statics = config.isUncached() ? null : new StaticRoute(path, get, declared(most, false));
        return new Endpoint.Options(statics, admitted, most, "");
    }

    /** Why GET runs for each request; empty where it need not. */
    private String because(RoutePath path, Supplier<Verdict> prove) {
        if (!path.isLiteral() && generated == null) {
            return UNLISTED;
        }
        if (ownHead) {
            return OWN_HEAD;
        }
        return prove.get() instanceof Verdict.Dynamic dynamic ? because(path, dynamic) : "";
    }

    /** The table has no room for the whole way from the handler to the reason. */
    private static String because(RoutePath path, Verdict.Dynamic dynamic) {
        PROOFS.log(System.Logger.Level.DEBUG, "GET {0}: {1}", path, dynamic.report());
        return dynamic.summary();
    }

    private StaticRoute.Declared declared(@Nullable Duration most, boolean proved) {
        return new StaticRoute.Declared(
                mode(), life(), config.tags(), generated == null ? List.of() : generated, most, proved);
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
