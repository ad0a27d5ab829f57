package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/** Looks an entry up and says in which state it is. */
final class Lookup {
    private final CacheStore store;
    private final Marks marks;
    private final Ticker ticker;
    private final @Nullable Contact contact;

    /**
     * What is there.
     *
     * @param at when it was looked at
     */
    record Found(@Nullable Entry entry, CacheState state, long at) {
        boolean isMarker() {
            return entry != null && entry.isMarker();
        }

        /** Whether there is an answer, and its end is not that long ago. */
        boolean isWithin(long nanos) {
            return entry != null && !entry.isMarker() && at < Ticker.later(entry.expireAt(), nanos);
        }
    }

    /** @param contact to the other servers that share the store; null where there are none */
    Lookup(CacheStore store, Marks marks, Ticker ticker, @Nullable Contact contact) {
        this.contact = contact;
        this.store = store;
        this.marks = marks;
        this.ticker = ticker;
    }

    Found find(CacheKey key, Reader reader) {
        Entry entry = store.get(key);
        long now = ticker.nanos();
        return new Found(entry, entry == null ? CacheState.ABSENT : state(entry, reader, now), now);
    }

    CacheState state(Entry entry, Reader reader, long now) {
        if (contact != null && (reader.isWithoutStore() || !contact.covers(entry, now))) {
            return CacheState.DEAD;
        }
        return CacheState.of(entry, path(entry, reader, now).and(marks.verdict(entry, now)), now);
    }

    /** A path that was revalidated is as good as a tag of what is read there, unless all of that is younger. */
    Verdict path(Entry entry, Reader reader, long now) {
        long oldest = entry.stamp().oldest();
        boolean concerned = reader.hasPath() && oldest < marks.paths();
        return concerned ? marks.verdict(reader.pathTags(), oldest, now) : Verdict.VALID;
    }

    /** Whether what a flight makes is dead already, by the tags that are known so far. */
    boolean isOutdated(Flight flight, Reader reader) {
        Recording recording = flight.recording();
        if (recording == null) {
            return false;
        }
        long now = ticker.nanos();
        long start = recording.start();
        return marks.verdict(recording.tags(), start, now)
                        .and(marks.verdict(PathTags.of(flight.key()), start, now))
                        .and(marks.verdict(reader.pathTags(), start, now))
                == Verdict.DEAD;
    }
}
