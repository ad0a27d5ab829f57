package io.routelet.deploy;

import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheLimits;
import io.routelet.cache.CacheStore;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.MemoryStore;
import io.routelet.serve.Background;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Supplier;
import javax.management.JMException;
import org.jspecify.annotations.Nullable;

/** The response cache of an application, made when something is first kept in it: most starts need none. */
final class LazyCache implements Supplier<CacheCore>, AutoCloseable {
    private static final Logger LOG = System.getLogger("io.routelet");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final CacheStoreFactory.@Nullable Opening opening;
    private final Supplier<CacheStoreFactory.Place> place;
    private final Background background;
    private final ServletContext context;
    private volatile @Nullable CacheCore cache;
    private @Nullable CacheBean bean;

    /**
     * @param opening null for the memory of this process
     * @param place what the store belongs to; asked for when it is opened
     */
    LazyCache(
            CacheStoreFactory.@Nullable Opening opening,
            Supplier<CacheStoreFactory.Place> place,
            Background background,
            ServletContext context) {
        this.opening = opening;
        this.place = place;
        this.background = background;
        this.context = context;
    }

    @Override
    public CacheCore get() {
        CacheCore known = cache;
        return known == null ? make() : known;
    }

    private synchronized CacheCore make() {
        CacheCore known = cache;
        if (known == null) {
            CacheStoreFactory.Place where = place.get();
            CacheStore store = opening == null ? new MemoryStore(where.memory()) : opening.open(where);
            known = new CacheCore(store, where.ticker(), background.renderers(), CacheLimits.DEFAULTS);
            if (known.isShared()) {
                known.refresh();
                background.renderers().execute(known::follow);
            }
            bean = show(known);
            cache = known;
        }
        return known;
    }

    /** The cache where something was kept in it; else null. */
    @Nullable
    CacheCore made() {
        return cache;
    }

    private @Nullable CacheBean show(CacheCore made) {
        try {
            return CacheBean.register(made, context.getVirtualServerName(), context.getContextPath());
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
