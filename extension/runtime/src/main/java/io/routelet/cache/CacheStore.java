package io.routelet.cache;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where entries and marks are kept: in this process, or shared between servers. A store decides nothing: it gives an
 * entry whether it is still good or not, and may lose any entry at any time; but it loses no mark without raising the
 * floor. Safe for use by any thread.
 *
 * <p>Every method may throw an unchecked exception when the store cannot be reached. A failing {@link #get} counts as
 * "nothing there", a failing {@link #put} as "forgotten at once"; a failing {@link #revalidate} is told to who asked.
 *
 * <p>A store that is shared keeps the times of a stamp by a clock of its own and gives them in those of this process.
 */
public interface CacheStore extends AutoCloseable {
    /** The entry of a key; null if there is none. */
    @Nullable
    Entry get(CacheKey key);

    /** Keeps an entry, unless it has one of that key whose render began at a later place in the sequence. */
    void put(Entry entry);

    /**
     * Takes the next place in the sequence and marks tags with it, in one step that all later {@link #marksSince}
     * see, of every server.
     *
     * @param deadline when the revalidation turns from "soon" into "now", by the {@link Ticker}; 0 is "now" at once
     * @param since from where on the caller wants to know what else was revalidated
     */
    MarkChanges revalidate(Set<String> tags, long deadline, long since);

    /** What was revalidated after a place in the sequence. */
    MarkChanges marksSince(long since);

    /** What the memory of this process holds of it. */
    default Occupancy occupancy() {
        return new Occupancy(0, 0);
    }

    /**
     * Memory in use.
     *
     * @param entries how many entries, about
     * @param bytes what they take together, about
     */
    record Occupancy(long entries, long bytes) {}

    /** Gives up connections. */
    @Override
    default void close() {}
}
