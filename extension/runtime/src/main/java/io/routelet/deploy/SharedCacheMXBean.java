package io.routelet.deploy;

/** What an operator sees of the cache that servers share; see {@link io.routelet.cache.SharedReport}. */
public interface SharedCacheMXBean {
    /** Whether the last attempt to reach the store succeeded. */
    boolean isConnected();

    /** How long ago, in milliseconds, it last told what was revalidated; -1 for never. */
    long getContact();

    /** Entries that were found there. */
    long getHits();

    /** Entries that were not. */
    long getMisses();

    /** Entries that were put there. */
    long getWrites();

    /** Commands that failed or took too long. */
    long getFailures();

    /** Commands that were not sent, as the last ones had failed. */
    long getRejected();

    /** Entries that could not be used. */
    long getDamaged();

    /** Entries that others could not have read. */
    long getUnshared();

    /** Renders of other servers that were waited for. */
    long getWaits();

    /** Renders without asking the others. */
    long getUnclaimed();
}
