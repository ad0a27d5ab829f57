package io.routelet.cache;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A store of this process in front of the files that a build has rendered. Nothing is read before it is asked for.
 *
 * <pre>
 *   get ──▶ memory ──(nothing)──▶ index ──(has the key)──▶ file ──▶ memory
 *                                   ▲
 *   put ──▶ memory                  └── forgets the key: what was rendered since is never followed by what is older
 * </pre>
 *
 * A file counts as rendered at place 0 of the sequence, where a process begins: any revalidation of this process is
 * later. Stores that outlive a process number from elsewhere, and know revalidations from before it; whether those came
 * before or after the build only clocks could tell. So there is none of this in front of them.
 *
 * <p>A file that is not what the build has written is as good as none. Safe for use by any thread.
 */
public final class PrerenderedStore implements CacheStore {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final CacheStore store;
    private final Build build;
    private final Ticker ticker;
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile @Nullable Opened opened;

    /** The files of one application. */
    public interface Build {
        /** What they are; null where they are not for this application as it is now. Asked once; may take a while. */
        @Nullable
        PrerenderIndex index();

        /**
         * The bytes of a file.
         *
         * @return null if it is not there
         * @throws IOException if it cannot be read
         */
        byte @Nullable [] file(String name) throws IOException;

        /** How long ago they were made, in nanoseconds. */
        long age(PrerenderIndex index);

        /** Something is about to be revalidated, so that they are too old for a process that comes later. */
        void outdate();
    }

    /**
     * What the index says.
     *
     * @param files the names of the files, by the texts of their keys; only those that are still good for something
     * @param made when they were made
     */
    private record Opened(EntryFormat format, Map<String, String> files, long made) {}

    /** @param store of this process alone */
    public PrerenderedStore(CacheStore store, Build build, Ticker ticker) {
        if (store.sharing() != null) {
            throw new IllegalArgumentException("Other processes use the store");
        }
        this.store = store;
        this.build = build;
        this.ticker = ticker;
    }

    private Opened opened() {
        Opened known = opened;
        return known == null ? open() : known;
    }

    private synchronized Opened open() {
        Opened known = opened;
        if (known == null) {
            known = read();
            opened = known;
        }
        return known;
    }

    private Opened read() {
        Map<String, String> files = new ConcurrentHashMap<>();
        PrerenderIndex index = build.index();
        if (index == null) {
            return new Opened(new EntryFormat("", DataTypes.NONE, null), files, 0);
        }
        for (int i = 0; i < index.keys().size(); i++) {
            files.put(index.keys().get(i), Integer.toString(i));
        }
        return new Opened(
                PrerenderIndex.format(index.build(), index.built()), files, ticker.nanos() - build.age(index));
    }

    /** Whether there is a file for a key, so that it need not be rendered before somebody asks. */
    public boolean isPrerendered(CacheKey key) {
        return name(key) != null;
    }

    private @Nullable String name(CacheKey key) {
        Map<String, String> files = PathTags.isRoute(key) ? opened().files : Map.<String, String>of();
        return files.isEmpty() ? null : files.get(key.text());
    }

    @Override
    public @Nullable Entry get(CacheKey key) {
        Entry kept = store.get(key);
        if (kept != null) {
            return kept;
        }
        String name = name(key);
        return name == null ? null : load(key, name);
    }

    private @Nullable Entry load(CacheKey key, String name) {
        Entry read = read(key, name);
        if (read == null || ticker.nanos() >= read.expireAt()) {
            forget(key);
            return store.get(key);
        }
        return keep(read);
    }

    /** Null where it is not what the build has written. */
    private @Nullable Entry read(CacheKey key, String name) {
        Opened known = opened();
        try {
            byte[] bytes = build.file(name);
            if (bytes == null) {
                throw new DamagedEntry("It is not there");
            }
            Entry entry = known.format.read(bytes, 0, key, known.made);
            Stamp stamp = entry.stamp();
            if (!(entry.payload() instanceof StoredResponse) || stamp.start() != 0 || stamp.oldest() != 0) {
                throw new DamagedEntry("It is no answer of a build");
            }
            return entry;
        } catch (DamagedEntry | IOException | RuntimeException e) {
            if (told.compareAndSet(false, true)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "What the build has rendered for " + key + " is not used, and neither is what else is damaged:"
                                + " it is rendered anew",
                        e);
            }
            return null;
        }
    }

    /** One at a time with {@link #put}: what was put meanwhile stays. */
    private synchronized @Nullable Entry keep(Entry read) {
        Entry kept = store.get(read.key());
        if (kept == null && name(read.key()) != null) {
            store.put(read);
            return read;
        }
        return kept;
    }

    @Override
    public synchronized void put(Entry entry) {
        store.put(entry);
        forget(entry.key());
    }

    private void forget(CacheKey key) {
        if (name(key) != null) {
            opened().files.remove(key.text());
        }
    }

    @Override
    public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
        build.outdate();
        return store.revalidate(tags, deadline, since);
    }

    @Override
    public MarkChanges marksSince(long since) {
        return store.marksSince(since);
    }

    @Override
    public Collection<Entry> entries() {
        return store.entries();
    }

    @Override
    public Occupancy occupancy() {
        return store.occupancy();
    }

    @Override
    public void close() {
        store.close();
    }
}
