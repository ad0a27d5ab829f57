package io.routelet.cache;

import java.util.Collection;
import java.util.List;
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
    /** The entry of a key, out of the memory of this process where the store is shared; null if there is none. */
    @Nullable
    Entry get(CacheKey key);

    /**
     * The entry of a key, of whichever server; null if there is none. May wait for others, a bounded time, and so is
     * asked by threads that render. What it has found {@link #get} finds from then on.
     */
    default @Nullable Entry fetch(CacheKey key) {
        return get(key);
    }

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

    /**
     * Claims the right to render a key, which one server has at a time. It ends by itself soon after that server is gone.
     *
     * @param outdated a right that was claimed for a render which began before this place in the sequence is void
     * @param start where the render begins
     * @return null if another server has it
     */
    default @Nullable Claim claim(CacheKey key, long start, long outdated) {
        return Claim.FREE;
    }

    /** How it is followed; null where no other process uses it. Always the same. */
    default @Nullable Sharing sharing() {
        return null;
    }

    /** How it has gone with what is shared; null where nothing is. */
    default @Nullable SharedReport sharedReport() {
        return null;
    }

    /** What the memory of this process holds of it. */
    default Occupancy occupancy() {
        return new Occupancy(0, 0);
    }

    /** What the memory of this process holds, for the one who develops an application; looks at all of it. */
    default Collection<Entry> entries() {
        return List.of();
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
