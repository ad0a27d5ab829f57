package io.routelet.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a render while it runs: what it says about its life and tags, and what it has read. From entries
 * that it read, tags and points in time travel outward; its own start stays. For the thread of the render; others see
 * the tags so far.
 */
public final class Recording {
    private static final int TAGS = 128;
    private static final int TAG_LENGTH = 256;
    private static final ThreadLocal<@Nullable Recording> CURRENT = new ThreadLocal<>();

    private final CacheKey key;
    private final Reader reader;
    private final Run run;
    private final long start;
    private final Set<String> tags = ConcurrentHashMap.newKeySet();
    private @Nullable CacheLife life;
    private boolean incomplete;
    private long oldest;
    private final long begunAt;
    private long began;
    private long staleAt = Ticker.NEVER;
    private long expireAt = Ticker.NEVER;

    Recording(CacheKey key, Reader reader, long start, long began) {
        Recording outer = reader.inside();
        this.key = key;
        this.reader = reader;
        this.run = outer == null ? new Run() : outer.run;
        this.start = start;
        this.oldest = start;
        this.begunAt = began;
        this.began = began;
    }

    /** When it began itself. */
    long begunAt() {
        return begunAt;
    }

    /** That of the render that runs on this thread, the innermost one; null outside any. */
    static @Nullable Recording current() {
        return CURRENT.get();
    }

    /** Runs the render that this belongs to, on this thread. */
    Rendered run(Render render) throws Exception {
        Recording outer = CURRENT.get();
        CURRENT.set(this);
        try {
            return render.run(this);
        } finally {
            CURRENT.set(outer);
        }
    }

    /**
     * Names to revalidate it by.
     *
     * @throws IllegalArgumentException if a tag is empty, has control characters or more than {@value #TAG_LENGTH}
     *     characters, or if there are more than {@value #TAGS}
     */
    public void tag(Collection<String> names) {
        names.forEach(Recording::check);
        tags.addAll(names);
        if (tags.size() > TAGS) {
            throw new IllegalArgumentException("More than " + TAGS + " tags for " + key);
        }
    }

    /**
     * Looks at a tag that an author wrote.
     *
     * @throws IllegalArgumentException as {@link #tag} does
     */
    static void check(String tag) {
        if (tag.isEmpty() || tag.length() > TAG_LENGTH || tag.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "A tag has 1 to " + TAG_LENGTH + " characters, none of them a control character");
        }
    }

    /** How long it lives; said more than once, the shortest counts. {@link CacheLife#DEFAULT} if nobody says. */
    public void life(CacheLife stated) {
        life = life == null ? stated : life.shortest(stated);
    }

    /** Something that it needed failed. Its author may have gone on without that; nobody else shall. */
    void missed() {
        incomplete = true;
    }

    /** Whether it is made without something that failed, and so is not to be kept. */
    public boolean isIncomplete() {
        return incomplete;
    }

    /** How long it lives by what was said and read so far, from its beginning on. */
    public CacheLife wholeLife() {
        CacheLife whole = stated();
        Duration revalidate = shorter(whole.revalidate(), staleAt);
        return new CacheLife(whole.stale(), revalidate, longer(revalidate, shorter(whole.expire(), expireAt)));
    }

    private Duration shorter(Duration length, long moment) {
        long left = moment - began;
        return moment == Ticker.NEVER || CacheLife.nanos(length) <= left ? length : Duration.ofNanos(Math.max(0, left));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /**
     * It has read another entry.
     *
     * @param stale whether that one is to be renewed
     * @param deadline when a revalidation "soon" will kill it
     */
    void include(Entry inner, boolean stale, long now, long deadline) {
        Stamp stamp = inner.stamp();
        tags.addAll(stamp.tags());
        oldest = Math.min(oldest, stamp.oldest());
        began = Math.min(began, stamp.began());
        staleAt = Math.min(staleAt, stale ? Math.min(now, stamp.staleAt()) : stamp.staleAt());
        expireAt = Math.min(expireAt, Math.min(stamp.expireAt(), deadline));
    }

    /** The result. Its times count from when the render began, or from when what it read did. */
    Stamp stamp() {
        CacheLife whole = stated();
        long stale = Math.min(staleAt, Ticker.later(began, CacheLife.nanos(whole.revalidate())));
        long expire = Math.min(expireAt, Ticker.later(began, CacheLife.nanos(whole.expire())));
        return new Stamp(start, oldest, began, tags, stale, expire);
    }

    private CacheLife stated() {
        return life == null ? CacheLife.DEFAULT : life;
    }

    /** The names so far. */
    Set<String> tags() {
        return tags;
    }

    CacheKey key() {
        return key;
    }

    Reader reader() {
        return reader;
    }

    Run run() {
        return run;
    }

    long start() {
        return start;
    }
}
