package io.routelet.deploy;

/** What an operator sees of an application's response cache; see {@link io.routelet.cache.CacheReport}. */
public interface CacheMXBean {
    /** Answers kept in the memory of this process, about. */
    long getEntries();

    /** Bytes that they take, about. */
    long getBytes();

    /** Answers that were there and fresh. */
    long getHits();

    /** Answers that were given while they were renewed. */
    long getStale();

    /** Requests that waited for a render. */
    long getMisses();

    /** Runs of authors' code. */
    long getRenders();

    /** Renders that threw, answered with an error or took too long. */
    long getFailures();

    /** Renders that were not begun, as too many waited. */
    long getRefusals();
}
