package io.routelet.deploy;

import io.routelet.cache.CacheCore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/** Shows the report of a response cache by JMX, from the start of its application to its end. */
final class CacheBean implements CacheMXBean, AutoCloseable {
    private static final Logger LOG = System.getLogger("io.routelet");

    private final CacheCore cache;
    private final ObjectName name;
    private @Nullable ObjectName shared;

    private CacheBean(CacheCore cache, ObjectName name) {
        this.cache = cache;
        this.name = name;
    }

    /**
     * Registers the bean {@code io.routelet:type=Cache,host="…",path="…"}, and where servers share the cache, one of the type
     * SharedCache.
     *
     * @throws JMException if there is one of that name
     */
    static CacheBean register(CacheCore cache, String host, String path) throws JMException {
        String place = ",host=" + ObjectName.quote(host) + ",path=" + ObjectName.quote(path);
        CacheBean bean = new CacheBean(cache, new ObjectName("io.routelet:type=Cache" + place));
        ManagementFactory.getPlatformMBeanServer().registerMBean(bean, bean.name);
        if (cache.isShared()) {
            bean.shared = new ObjectName("io.routelet:type=SharedCache" + place);
            SharedCacheBean shared = new SharedCacheBean(() -> Objects.requireNonNull(cache.sharedReport()));
            ManagementFactory.getPlatformMBeanServer().registerMBean(shared, bean.shared);
        }
        return bean;
    }

    @Override
    public long getEntries() {
        return cache.report().entries();
    }

    @Override
    public long getBytes() {
        return cache.report().bytes();
    }

    @Override
    public long getHits() {
        return cache.report().hits();
    }

    @Override
    public long getStale() {
        return cache.report().stale();
    }

    @Override
    public long getMisses() {
        return cache.report().misses();
    }

    @Override
    public long getRenders() {
        return cache.report().renders();
    }

    @Override
    public long getFailures() {
        return cache.report().failures();
    }

    @Override
    public long getRefusals() {
        return cache.report().refusals();
    }

    @Override
    public void close() {
        unregister(name);
        if (shared != null) {
            unregister(shared);
        }
    }

    private static void unregister(ObjectName name) {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        } catch (JMException e) {
            LOG.log(Level.WARNING, "The report of the response cache stays registered as " + name, e);
        }
    }
}
