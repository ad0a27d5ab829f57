package io.routelet.deploy;

import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheLimits;
import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.MemoryStore;
import io.routelet.cache.PrerenderedStore;
import io.routelet.cache.Ticker;
import io.routelet.route.RouteTable;
import io.routelet.serve.Background;
import io.routelet.serve.Endpoint;
import io.routelet.serve.Serving;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;

/** The response cache of an application, made when something is first kept in it: most starts need none. */
final class LazyCache implements Supplier<CacheCore>, AutoCloseable {
    private static final Logger LOG = System.getLogger("io.routelet");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CacheStoreFactory.@Nullable Opening opening;
    private final StorePlace place;
    private final ThreadFactory threads;
    private final Background background;
    private volatile @Nullable CacheCore cache;
    private volatile @Nullable Ticker time;
    private volatile @Nullable PrerenderedStore prerendered;
    private @Nullable CacheBean bean;

    /**
     * @param opening null for the memory of this process
     * @param place what the store belongs to; asked for when it is opened
     */
    LazyCache(
            CacheStoreFactory.@Nullable Opening opening,
            StorePlace place,
            ThreadFactory threads,
            Background background) {
        this.opening = opening;
        this.place = place;
        this.threads = threads;
        this.background = background;
    }

    @Override
    public CacheCore get() {
        CacheCore known = cache;
        return known == null ? make() : known;
    }

    private synchronized CacheCore make() {
        CacheCore known = cache;
        if (known == null) {
            Ticker ticker = Ticker.of(background.timer());
            CacheStoreFactory.Place where = place.with(ticker, threads);
            CacheStore store = opening == null ? new MemoryStore(where.memory()) : opening.open(where);
            PrerenderedStore files = place.prerendered(store, ticker);
            prerendered = files;
            known = new CacheCore(files == null ? store : files, ticker, background.renderers(), CacheLimits.DEFAULTS);
            if (known.isShared()) {
                known.refresh();
                background.renderers().execute(known::follow);
            }
            bean = show(known);
            time = ticker;
            cache = known;
        }
        return known;
    }

    /** The cache where something was kept in it; else null. */
    @Nullable
    CacheCore made() {
        return cache;
    }

    /** What the build has rendered; null where there is nothing, or nothing was asked for yet. */
    @Nullable
    PrerenderedStore prerendered() {
        return prerendered;
    }

    /** Lets the build that has started the application render what is static. */
    void offer(Serving serving, RouteTable<Endpoint> table) {
        get();
        PrerenderBuild.offer(serving, table, place, Objects.requireNonNull(time));
    }

    private @Nullable CacheBean show(CacheCore made) {
        try {
            return CacheBean.register(
                    made,
                    place.context().getVirtualServerName(),
                    place.context().getContextPath());
        } catch (JMException e) {
            LOG.log(Level.WARNING, "The report of the response cache cannot be shown by JMX", e);
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (bean != null) {
            bean.close();
        }
        if (cache != null) {
            cache.close();
            if (cache.isShared()) {
                background.awaitRenderers(PATIENCE);
            }
        }
    }
}
