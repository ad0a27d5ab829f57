package io.routelet.cache;

import java.util.Set;

/**
 * What a store keeps for a key. Immutable but for {@link #checkedAt}, a note of {@link Marks} that saves it from
 * looking at the tags again; the entry is as good without it. Safe for use by any thread.
 */
public final class Entry {
    private static final int OVERHEAD = 200;
    private static final int TAG_OVERHEAD = 80;

    private final CacheKey key;
    private final Stamp stamp;
    private final Payload payload;
    private volatile long checkedAt;

    /** @param key is inside the entry, so that a reader can tell that it got what it asked for */
    public Entry(CacheKey key, Stamp stamp, Payload payload) {
        this.key = key;
        this.stamp = stamp;
        this.payload = payload;
        this.checkedAt = stamp.start();
    }

    /** The key it was made for. */
    public CacheKey key() {
        return key;
    }

    /** How long it may be given. */
    public Stamp stamp() {
        return stamp;
    }

    /** What it keeps. */
    public Payload payload() {
        return payload;
    }

    /** Whether it keeps nothing, see {@link Uncacheable}. */
    public boolean isMarker() {
        return payload == Uncacheable.MARKER;
    }

    /** Bytes of memory, about: key, bodies, headers, tags and what holds them together. */
    public long weight() {
        long bytes = OVERHEAD + key.weight() + payload.weight();
        for (String tag : stamp.tags()) {
            bytes += TAG_OVERHEAD + tag.length();
        }
        return bytes;
    }

    /** Its own tags and those of its path. */
    Set<String> allTags() {
        Set<String> tags = PathTags.of(key);
        tags.addAll(stamp.tags());
        return tags;
    }

    /** The sequence that it was last found valid at. */
    long checkedAt() {
        return checkedAt;
    }

    void checkedAt(long sequence) {
        checkedAt = sequence;
    }

    /** For messages. */
    @Override
    public String toString() {
        return key + " of " + stamp.start();
    }
}
