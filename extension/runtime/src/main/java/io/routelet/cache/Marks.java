package io.routelet.cache;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * What was revalidated when: one sequence for the application, and for each tag its last place in it.
 *
 * <pre>
 * sequence   0 ──── 1 ──────── 2 ──── 3 ─────────▶
 *                   products   │      products, users
 *     render A  ●──────────────┼──▶ start 1: dead, products is marked 3
 *     render B                 ●──▶ start 2: dead
 *     render C                        ●──▶ start 3: valid
 * </pre>
 *
 * A render notes the sequence before it does anything; what it made is valid while no mark of its tags is later. Two
 * orders make that safe without a lock for readers:
 *
 * <ul>
 *   <li>A writer writes the marks, <em>then</em> the sequence. A reader reads the sequence, then the marks. So a
 *       reader that sees the sequence of a revalidation sees its marks, and one that sees nothing of it answers a
 *       request that came before.
 *   <li>Of too many tags the longest untouched is forgotten: the writer raises the floor, <em>then</em> removes the
 *       mark. A reader reads the marks, then the floor. So it misses no mark without seeing the floor.
 * </ul>
 *
 * One object has two uses. As the ledger of a store it gives out the numbers ({@link #revalidate}); as the mirror that
 * entries are judged by it follows a ledger ({@link #apply}) and is at most behind it. A start read from a mirror that is
 * behind is too low, which is safe.
 */
final class Marks {
    static final int TAGS = 10_000;
    private static final Comparator<Map.Entry<String, Mark>> OLDEST_FIRST = Comparator.comparingLong(
                    (Map.Entry<String, Mark> change) -> change.getValue().latest())
            .thenComparing(Map.Entry.comparingByKey());

    private final int limit;
    private final ConcurrentMap<String, Mark> marks;
    private volatile long floor;
    private volatile long paths;
    private volatile long sequence;

    /** The tags, those first that were not revalidated for the longest time; for writers, which hold the lock. */
    private final Set<String> order = new LinkedHashSet<>();

    Marks() {
        this(TAGS, new ConcurrentHashMap<>());
    }

    Marks(int limit, ConcurrentMap<String, Mark> marks) {
        this.limit = limit;
        this.marks = marks;
    }

    /** The last revalidation. */
    long sequence() {
        return sequence;
    }

    /** The last revalidation of any path, or a later one: what is not older needs no look at its path. */
    long paths() {
        return paths;
    }

    /**
     * Revalidates tags.
     *
     * @param deadline when it turns into "now", by the {@link Ticker}; what is not later than any time, 0, is "now"
     * @return its place in the sequence, which every reader sees once this has returned
     */
    synchronized long revalidate(Set<String> tags, long deadline) {
        long next = sequence + 1;
        tags.forEach(tag -> mark(tag, deadline <= 0 ? Mark.now(next) : Mark.soon(next, deadline)));
        sequence = next;
        return next;
    }

    /**
     * Takes over what a store knows. What comes twice, late or out of order does no harm; what would leave a gap is
     * ignored, as the next answer has it all.
     */
    synchronized void apply(MarkChanges changes) {
        if (changes.since() > sequence) {
            return;
        }
        changes.marks().entrySet().stream()
                .sorted(OLDEST_FIRST)
                .forEach(change -> mark(change.getKey(), change.getValue()));
        floor = Math.max(floor, changes.floor());
        paths = Math.max(paths, changes.floor());
        sequence = Math.max(sequence, changes.sequence());
    }

    /** What was revalidated after that moment. */
    synchronized MarkChanges since(long moment) {
        Map<String, Mark> later = marks.entrySet().stream()
                .filter(mark -> mark.getValue().latest() > moment)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new MarkChanges(moment, sequence, floor, later);
    }

    private void mark(String tag, Mark mark) {
        Mark known = marks.get(tag);
        Mark all = known == null ? mark : known.with(mark);
        if (all.equals(known)) {
            return;
        }
        marks.put(tag, all);
        if (PathTags.isPath(tag)) {
            paths = Math.max(paths, all.latest());
        }
        order.remove(tag);
        order.add(tag);
        if (order.size() > limit) {
            forget(order.iterator().next());
        }
    }

    private void forget(String tag) {
        Mark mark = marks.get(tag);
        floor = Math.max(floor, mark == null ? 0 : mark.latest());
        order.remove(tag);
        marks.remove(tag);
    }

    /** What revalidations say about an entry. Only "nothing" is remembered, so that a deadline is seen when it comes. */
    Verdict verdict(Entry entry, long now) {
        long seen = sequence;
        if (entry.checkedAt() == seen) {
            return Verdict.VALID;
        }
        Verdict verdict = verdict(entry.allTags(), entry.stamp().start(), now);
        if (verdict == Verdict.VALID) {
            entry.checkedAt(seen);
        }
        return verdict;
    }

    /** What revalidations of these tags say about what began at a start. */
    Verdict verdict(Set<String> tags, long start, long now) {
        Verdict verdict = Verdict.VALID;
        for (String tag : tags) {
            Mark mark = marks.get(tag);
            if (mark != null) {
                verdict = verdict.and(mark.verdict(start, now));
            }
        }
        return start < floor ? Verdict.DEAD : verdict;
    }

    /** The last revalidation "now" of any of these tags. */
    long lastHard(Set<String> tags) {
        long last = 0;
        for (String tag : tags) {
            Mark mark = marks.get(tag);
            last = Math.max(last, mark == null ? 0 : mark.hard());
        }
        return Math.max(last, floor);
    }

    /** When an entry that is still given will be dead by a revalidation "soon"; {@link Ticker#NEVER} if not at all. */
    long deadline(Entry entry) {
        long first = Ticker.NEVER;
        for (String tag : entry.allTags()) {
            Mark mark = marks.get(tag);
            if (mark != null) {
                first = Math.min(first, mark.deadline(entry.stamp().start()));
            }
        }
        return first;
    }
}
