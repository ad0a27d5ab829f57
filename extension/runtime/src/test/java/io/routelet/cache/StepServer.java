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
    private int ledgers;
    private long clock;
    private State state = new State();
    private @Nullable State saved;

    /** What is lost with it, or comes back old. */
    private static final class State {
        private int writer;
        private int ledger;
        private long sequence;
        private long floor;
        private final Map<String, Mark> marks = new HashMap<>();
        private final Map<CacheKey, Kept> entries = new HashMap<>();

        private State copy() {
            State copy = new State();
            copy.writer = writer;
            copy.ledger = ledger;
            copy.sequence = sequence;
            copy.floor = floor;
            copy.marks.putAll(marks);
            copy.entries.putAll(entries);
            return copy;
        }
    }

    private record Kept(int ledger, Entry entry) {}

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

    /** Its clock is set. */
    void setClock(long nanos) {
        clock += nanos;
    }

    private long now() {
        return Math.max(1, ticker.now() + clock);
    }

    private MarkChanges marks(Set<String> tags, long deadline, long since, int followed, long met) {
        if (state.writer != run) {
            state.writer = run;
            state.ledger = ++ledgers;
            state.sequence = Math.max(Math.max(state.sequence, met) + 1, now());
            state.floor = state.sequence;
            state.marks.clear();
        } else if (state.ledger != followed && met >= state.floor) {
            state.sequence = Math.max(state.sequence, met) + 1;
            state.floor = state.sequence;
        }
        if (!tags.isEmpty()) {
            long number = Math.max(state.sequence + 1, now());
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
        private int ledger;
        private long from;
        private long met;
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
            int followed = ledger;
            travel();
            Kept there = state.entries.get(key);
            if (there == null || there.ledger != followed) {
                state.entries.remove(key);
                there = null;
            }
            travel();
            if (there == null || followed != ledger) {
                return null;
            }
            Stamp stamp = there.entry.stamp();
            met = Math.max(met, stamp.start());
            keep(Entry.copy(key, stamp, there.entry.payload()));
            return near.get(key);
        }

        private void keep(Entry entry) {
            near.merge(entry.key(), entry, Way::later);
        }

        private static Entry later(Entry kept, Entry made) {
            return kept.stamp().start() > made.stamp().start() ? kept : made;
        }

        @Override
        public void put(Entry entry) {
            keep(entry);
            int followed = ledger;
            if (!entry.isCopy() && followed > 0 && entry.stamp().start() >= from) {
                travel();
                state.entries.merge(
                        entry.key(),
                        new Kept(followed, entry),
                        (kept, made) -> kept.ledger == made.ledger && later(kept.entry, made.entry) == kept.entry
                                ? kept
                                : made);
                travel();
            }
        }

        @Override
        public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
            try {
                return exchange(tags, deadline, since);
            } catch (StoreUnreachable e) {
                near.values().removeIf(entry -> entry.allTags().stream().anyMatch(tags::contains));
                throw e;
            }
        }

        @Override
        public MarkChanges marksSince(long since) {
            return exchange(Set.of(), 0, since);
        }

        private MarkChanges exchange(Set<String> tags, long deadline, long since) {
            int followed = ledger;
            long known = met;
            travel();
            MarkChanges changes = marks(tags, deadline, since, followed, known);
            int replied = state.ledger;
            travel();
            if (replied != ledger) {
                if (followed != ledger || (followed > 0 && changes.floor() <= met)) {
                    throw new StoreUnreachable("lost meanwhile", null);
                }
                from = followed == 0 ? 0 : changes.floor();
                ledger = replied;
            }
            met = Math.max(met, changes.sequence());
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
