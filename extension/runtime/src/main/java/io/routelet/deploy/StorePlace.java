package io.routelet.deploy;

import io.routelet.Limit;
import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.PrerenderedStore;
import io.routelet.cache.Ticker;
import io.routelet.serve.Serving;
import io.routelet.serve.TrailingSlash;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.MalformedURLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** What an application's store belongs to: what two servers must have in common to share entries. */
final class StorePlace {
    private static final Logger LOG = System.getLogger("io.routelet");

    /** Those that can change an answer which is kept: what its handler may be asked for, and what is too large to keep. */
    private static final List<Limit> SHAPING = List.of(
            Limit.JSON,
            Limit.JSON_DEPTH,
            Limit.JSON_NUMBER,
            Limit.PATH,
            Limit.SEGMENTS,
            Limit.ENTRY,
            Limit.RESPONSE_HEADERS);

    private final Settings settings;
    private final Serving.Options options;
    private final ServletContext context;

    StorePlace(Settings settings, Serving.Options options, ServletContext context) {
        this.settings = settings;
        this.options = options;
        this.context = context;
    }

    ServletContext context() {
        return context;
    }

    CacheStoreFactory.Place with(Ticker ticker, ThreadFactory threads) {
        ClassLoader loader = context.getClassLoader();
        return new CacheStoreFactory.Place(
                application(),
                this::scope,
                name -> type(name, loader),
                settings.caching().memory(),
                ticker,
                threads);
    }

    private String application() {
        String path = context.getContextPath();
        return path.isEmpty() ? "root" : path.substring(1).replace('/', '-');
    }

    /** All that a response depends on besides its route and parameters. */
    String scope() {
        return surroundings() + "\nbuild=" + BuildFingerprint.of(context);
    }

    /** The same without the code: a line for each, with its name. */
    String surroundings() {
        String baseUrl = settings.baseUrl();
        List<String> lines = new ArrayList<>(List.of(
                "routelet.app=" + settings.app(),
                "context path=" + (options.contextPath().isEmpty() ? "/" : options.contextPath()),
                "routelet.baseUrl=" + (baseUrl == null ? "" : baseUrl),
                "routelet.basePath=" + options.basePath(),
                "routelet.trailingSlash=" + (options.trailingSlash() == TrailingSlash.ALWAYS),
                "routelet.cacheComponents=" + settings.cacheComponents(),
                "routelet.cache.downstream=" + options.downstream().name().toLowerCase(Locale.ROOT)));
        for (Limit limit : SHAPING) {
            lines.add(limit.setting() + "=" + settings.limits().get(limit));
        }
        return String.join("\n", lines);
    }

    /**
     * A store with what the build has rendered behind it; null where there is nothing, and while the application is
     * developed or built.
     */
    @Nullable
    PrerenderedStore prerendered(CacheStore store, Ticker ticker) {
        if (!isThere(PrerenderFiles.INDEX)
                || settings.development()
                || context.getAttribute(PrerenderBuild.ATTRIBUTE) != null) {
            return null;
        }
        if (store.sharing() != null) {
            LOG.log(Level.INFO, "What the build has rendered is not used, as other servers use the store");
            return null;
        }
        return PrerenderFiles.behind(store, this, ticker);
    }

    private boolean isThere(String path) {
        try {
            return context.getResource(path) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException("A path of the WAR: " + path, e);
        }
    }

    /** A record or an enum of the application's own classes, or an enum of the platform. */
    private static @Nullable Class<?> type(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            ClassLoader of = type.getClassLoader();
            boolean own = of == loader || of == CacheStore.class.getClassLoader();
            boolean platform = of == null || of == ClassLoader.getPlatformClassLoader();
            return (own && (type.isRecord() || type.isEnum())) || (platform && type.isEnum()) ? type : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
