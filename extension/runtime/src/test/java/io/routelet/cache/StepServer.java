package io.routelet.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What several servers share, as a model: each of its operations is one step. It can end and begin again, with nothing or
 * with what it once had, and it only knows the rules of {@code extension/redis}.
 */
final class StepServer {
    private final Interleaving steps;
    private final StepTicker ticker;
    private int run = 1;
    private State state = new State();
    private @Nullable State saved;

    /** What is lost with it, or comes back old. */
    private static final class State {
        private int writer;
        private long sequence;
        private long floor;
        private final Map<String, Mark> marks = new HashMap<>();
        private final Map<CacheKey, Entry> entries = new HashMap<>();

        private State copy() {
            State copy = new State();
            copy.writer = writer;
            copy.sequence = sequence;
            copy.floor = floor;
            copy.marks.putAll(marks);
            copy.entries.putAll(entries);
            return copy;
        }
    }

    private final Map<CacheKey, Held> claims = new HashMap<>();

    private record Held(Object holder, long start, long until) {}

    StepServer(Interleaving steps, StepTicker ticker) {
        this.steps = steps;
        this.ticker = ticker;
    }

    void save() {
        saved = state.copy();
    }

    void restart(boolean empty) {
        run++;
        state = empty || saved == null ? new State() : saved.copy();
        claims.clear();
    }

    void evictMarks() {
        State rest = new State();
        rest.entries.putAll(state.entries);
        state = rest;
    }

    MarkChanges marks(Set<String> tags, long deadline, long since) {
        if (state.writer != run || since > state.sequence) {
            state.writer = run;
            state.sequence = Math.max(Math.max(state.sequence, since) + 1, ticker.now());
            state.floor = state.sequence;
            state.marks.clear();
        }
        if (!tags.isEmpty()) {
            long number = Math.max(state.sequence + 1, ticker.now());
            Mark mark = deadline <= 0 ? Mark.now(number) : Mark.soon(number, deadline);
            tags.forEach(tag -> state.marks.merge(tag, mark, Mark::with));
            state.sequence = number;
        }
        return new MarkChanges(
                since,
                state.sequence,
                state.floor,
                state.marks.entrySet().stream()
                        .filter(mark -> mark.getValue().latest() > since)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** One server's way to it, and its memory. Requests and replies may be lost. */
    final class Way implements CacheStore {
        private final Map<CacheKey, Entry> near = new java.util.concurrent.ConcurrentHashMap<>();
        private final Sharing sharing;
        private boolean applying;
        boolean cut;

        Way(Sharing sharing) {
            this.sharing = sharing;
        }

        private void travel() {
            steps.step();
            if (cut || steps.random().nextInt(20) == 0) {
                throw new StoreUnreachable("lost", null);
            }
        }

        @Override
        public @Nullable Entry get(CacheKey key) {
            steps.step();
            return near.get(key);
        }

        @Override
        public @Nullable Entry fetch(CacheKey key) {
            travel();
            Entry there = state.entries.get(key);
            travel();
            if (there == null) {
                return null;
            }
            Entry copy = Entry.copy(key, there.stamp(), there.payload());
            keep(near, copy);
            return near.get(key);
        }

        private void keep(Map<CacheKey, Entry> entries, Entry entry) {
            entries.merge(
                    entry.key(),
                    entry,
                    (kept, made) -> kept.stamp().start() > made.stamp().start() ? kept : made);
        }

        @Override
        public void put(Entry entry) {
            keep(near, entry);
            if (!entry.isCopy()) {
                travel();
                keep(state.entries, entry);
                travel();
            }
        }

        @Override
        public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
            try {
                travel();
                MarkChanges changes = marks(tags, deadline, since);
                travel();
                return arrived(changes);
            } catch (StoreUnreachable e) {
                near.values().removeIf(entry -> entry.allTags().stream().anyMatch(tags::contains));
                throw e;
            }
        }

        @Override
        public MarkChanges marksSince(long since) {
            travel();
            MarkChanges changes = marks(Set.of(), 0, since);
            travel();
            return arrived(changes);
        }

        /** Replies reach the mirror one at a time, as writers of marks have a lock. */
        private MarkChanges arrived(MarkChanges changes) {
            steps.until(() -> !applying);
            applying = true;
            return changes;
        }

        /** The mirror has applied the reply. */
        void applied() {
            applying = false;
        }

        @Override
        public @Nullable Claim claim(CacheKey key, long start, long outdated) {
            travel();
            Held held = claims.get(key);
            if (held != null && held.until > ticker.now() && held.start >= outdated) {
                return null;
            }
            Object holder = new Object();
            claims.put(key, new Held(holder, start, ticker.now() + 500));
            return new Claim() {
                @Override
                public void release() {
                    claims.computeIfPresent(key, (any, now) -> now.holder == holder ? null : now);
                }

                @Override
                public void lapse() {}
            };
        }

        @Override
        public Sharing sharing() {
            return sharing;
        }
    }
}
