package io.routelet.deploy;

import io.routelet.cache.SharedReport;
import java.util.function.Supplier;

/** Shows by JMX how it goes with what servers share. */
final class SharedCacheBean implements SharedCacheMXBean {
    private final Supplier<SharedReport> report;

    SharedCacheBean(Supplier<SharedReport> report) {
        this.report = report;
    }

    @Override
    public boolean isConnected() {
        return report.get().connected();
    }

    @Override
    public long getContact() {
        return report.get().contact();
    }

    @Override
    public long getHits() {
        return report.get().hits();
    }

    @Override
    public long getMisses() {
        return report.get().misses();
    }

    @Override
    public long getWrites() {
        return report.get().writes();
    }

    @Override
    public long getFailures() {
        return report.get().failures();
    }

    @Override
    public long getRejected() {
        return report.get().rejected();
    }

    @Override
    public long getDamaged() {
        return report.get().damaged();
    }

    @Override
    public long getUnshared() {
        return report.get().unshared();
    }

    @Override
    public long getWaits() {
        return report.get().waits();
    }

    @Override
    public long getUnclaimed() {
        return report.get().unclaimed();
    }
}
