package io.routelet.cache;

import java.util.Set;

/**
 * What a store keeps for a key. Immutable but for {@link #checkedAt}, a note of {@link Marks} that saves it from
 * looking at the tags again; the entry is as good without it. Safe for use by any thread.
 */
public final class Entry {
    private static final int JITTER_PARTS = 1 << 16;
    private static final int OVERHEAD = 200;
    private static final int TAG_OVERHEAD = 80;

    private final CacheKey key;
    private final Stamp stamp;
    private final Payload payload;
    private final long expireAt;
    private final boolean copy;
    private volatile long checkedAt;

    /** @param key is inside the entry, so that a reader can tell that it got what it asked for */
    public Entry(CacheKey key, Stamp stamp, Payload payload) {
        this(key, stamp, payload, false);
    }

    private Entry(CacheKey key, Stamp stamp, Payload payload, boolean copy) {
        this.copy = copy;
        this.key = key;
        this.stamp = stamp;
        this.payload = payload;
        this.expireAt = shortened(key, stamp);
        this.checkedAt = stamp.start();
    }

    /** What another process has made, or this one before it started. */
    public static Entry copy(CacheKey key, Stamp stamp, Payload payload) {
        return new Entry(key, stamp, payload, true);
    }

    /** Whether it comes out of a shared store: then its times are only as good as the clock of that. */
    public boolean isCopy() {
        return copy;
    }

    /** Up to a tenth of its life less, by the key: what was rendered together does not end together. Never while fresh. */
    private static long shortened(CacheKey key, Stamp stamp) {
        if (stamp.expireAt() == Ticker.NEVER) {
            return Ticker.NEVER;
        }
        int part = (key.hashCode() * 0x9E3779B9) >>> 16;
        long less = (stamp.expireAt() - stamp.began()) / (10L * JITTER_PARTS) * part;
        return Math.max(Math.min(stamp.staleAt(), stamp.expireAt()), stamp.expireAt() - less);
    }

    /** From when on it may not be given any more; a little earlier than it says. */
    long expireAt() {
        return expireAt;
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
