package io.routelet.deploy;

import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.Ticker;
import io.routelet.serve.Serving;
import jakarta.servlet.ServletContext;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** What an application's store belongs to: what two servers must have in common to share entries. */
final class StorePlace {
    private final Settings settings;
    private final Serving.Options options;
    private final ServletContext context;

    StorePlace(Settings settings, Serving.Options options, ServletContext context) {
        this.settings = settings;
        this.options = options;
        this.context = context;
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
    private String scope() {
        return String.join(
                "\n",
                settings.app(),
                options.contextPath(),
                options.origin(),
                options.basePath(),
                options.trailingSlash().name(),
                options.downstream().name(),
                BuildFingerprint.of(context));
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
