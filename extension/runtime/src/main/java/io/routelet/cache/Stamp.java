package io.routelet.cache;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What says how long an entry may be given. Times are those of the {@link Ticker}. Immutable.
 *
 * @param start the sequence when the render began: no revalidation after this one is in it
 * @param oldest the least {@code start} of it and of all that it was made of
 * @param began when the earliest of these renders began
 * @param tags the names to revalidate it by, without those that follow from its key
 * @param staleAt from when on it is to be renewed
 * @param expireAt from when on it may not be given any more
 */
public record Stamp(long start, long oldest, long began, Set<String> tags, long staleAt, long expireAt) {
    /** Keeps its own copy of the tags, in their order. */
    public Stamp {
        tags = Collections.unmodifiableSet(new LinkedHashSet<>(tags));
    }

    /** How long it is good for without a renewal, in nanoseconds. */
    long period() {
        return Math.max(0, staleAt - began);
    }
}
