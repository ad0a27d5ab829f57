package io.routelet.deploy;

import io.routelet.Application;
import io.routelet.cache.CacheCore;
import io.routelet.cache.PrerenderedStore;
import io.routelet.cache.ResponseCache;
import io.routelet.cache.Transactions;
import io.routelet.route.RouteTable;
import io.routelet.serve.Background;
import io.routelet.serve.ContextPath;
import io.routelet.serve.Endpoint;
import io.routelet.serve.Serving;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an application is served with, put together when it is first needed: most of its classes are not loaded at the
 * start. What only a starting application can find is looked for at once. Safe for use by any thread.
 */
final class Services implements Supplier<Serving>, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final ServletContext context;
    private final Application application;
    private final RouteTable<Endpoint> table;
    private final PageBinder pages;
    private final AppThreads threads = AppThreads.find();
    private @Nullable Background background;
    private @Nullable LazyCache cache;
    private boolean closed;

    Services(
            Settings settings,
            ServletContext context,
            Application application,
            RouteTable<Endpoint> table,
            RouteInstances constants,
            PageBinder pages) {
        this.settings = settings;
        this.context = context;
        this.application = application;
        this.table = table;
        this.pages = pages;
        Transactions found = transactions();
        application.keep(
                ResponseCache.class,
                () -> new ResponseCache(
                        cache(), new KnownPaths(table), found == null ? Transactions.NONE : found, constants));
    }

    /** Tomcat has no JTA, and so not the classes that the one of ours needs. */
    private static @Nullable Transactions transactions() {
        try {
            return JtaTransactions.find();
        } catch (LinkageError e) {
            return null;
        }
    }

    /** Asked once, by the front controller. */
    @Override
    public synchronized Serving get() {
        CacheCore core = hasStatics() ? cache().get() : null;
        return new Serving(application, table, core, background(), options());
    }

    /** Whether responses are kept. */
    boolean hasStatics() {
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            if (route.value().statics() != null) {
                return true;
            }
        }
        return false;
    }

    private Serving.Options options() {
        return new Serving.Options(
                settings.origin(),
                ContextPath.of(context),
                settings.basePath(),
                settings.trailingSlash(),
                settings.containerErrors(),
                settings.development(),
                settings.caching().downstream(),
                pages.errorPages());
    }

    private synchronized Background background() {
        Background known = background;
        if (closed) {
            throw new IllegalStateException("The application has ended");
        }
        if (known == null) {
            known = new Background(threads, PATIENCE);
            background = known;
        }
        return known;
    }

    private synchronized LazyCache cache() {
        LazyCache known = cache;
        if (known == null) {
            StorePlace place = new StorePlace(settings, options(), context);
            known = new LazyCache(settings.caching().store(), place, threads, background());
            cache = known;
        }
        return known;
    }

    /** The cache where something was kept in it; else null. */
    synchronized @Nullable CacheCore madeCache() {
        return cache == null ? null : cache.made();
    }

    /** What the build has rendered; null where there is nothing. To be asked once somebody serves. */
    synchronized @Nullable PrerenderedStore prerendered() {
        return cache == null ? null : cache.prerendered();
    }

    /** Lets the build that has started the application render what is static. */
    void offer(Serving serving) {
        cache().offer(serving, table);
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (background != null) {
            background.close();
        }
        threads.close();
        if (cache != null) {
            cache.close();
        }
    }
}
