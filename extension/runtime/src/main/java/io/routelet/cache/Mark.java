package io.routelet.cache;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was asked of one tag. Immutable.
 *
 * @param hard the sequence of the last revalidation "now": what began before it is dead
 * @param softs the revalidations "soon" after that one, at most {@value #SOFTS}: the sequence and the deadline of each
 *     later one are larger. What began before is stale, and from the deadline on dead
 */
public record Mark(long hard, List<Soft> softs) {
    private static final int SOFTS = 4;
    private static final Mark NONE = new Mark(0, List.of());

    /**
     * A revalidation "soon".
     *
     * @param sequence its place in the sequence
     * @param deadline when it turns into "now", by the {@link Ticker}
     */
    public record Soft(long sequence, long deadline) {}

    /** Keeps its own copy of the list. */
    public Mark {
        softs = List.copyOf(softs);
    }

    /** The mark of one revalidation "now". */
    public static Mark now(long sequence) {
        return new Mark(sequence, List.of());
    }

    /** The mark of one revalidation "soon". */
    public static Mark soon(long sequence, long deadline) {
        return new Mark(NONE.hard, List.of(new Soft(sequence, deadline)));
    }

    /** Both together, in any order and any number of times. Never kinder to an entry than either. */
    public Mark with(Mark other) {
        long latest = Math.max(hard, other.hard);
        return new Mark(latest, kept(latest, Stream.concat(softs.stream(), other.softs.stream())));
    }

    /**
     * A later revalidation with an earlier deadline says more than an earlier one. Of too many, the two oldest become
     * one that has the sequence of the later and the deadline of the earlier.
     */
    private static List<Soft> kept(long hard, Stream<Soft> all) {
        List<Soft> kept = new ArrayList<>();
        List<Soft> sorted = all.filter(soft -> soft.sequence > hard)
                .distinct()
                .sorted(Comparator.comparingLong(Soft::sequence)
                        .thenComparing(Soft::deadline, Comparator.reverseOrder()))
                .toList();
        for (Soft soft : sorted) {
            kept.removeIf(earlier -> earlier.deadline >= soft.deadline);
            kept.add(soft);
        }
        while (kept.size() > SOFTS) {
            Soft oldest = kept.remove(0);
            kept.set(0, new Soft(kept.get(0).sequence, oldest.deadline));
        }
        return kept;
    }

    /** The sequence of the last revalidation of either kind. */
    long latest() {
        return softs.isEmpty() ? hard : softs.get(softs.size() - 1).sequence;
    }

    Verdict verdict(long start, long now) {
        if (hard > start || softs.stream().anyMatch(soft -> soft.sequence > start && soft.deadline <= now)) {
            return Verdict.DEAD;
        }
        return latest() > start ? Verdict.SOON : Verdict.VALID;
    }

    /** The first deadline that an entry of that start has before it; {@link Ticker#NEVER} without one. */
    long deadline(long start) {
        return softs.stream()
                .filter(soft -> soft.sequence > start)
                .mapToLong(Soft::deadline)
                .min()
                .orElse(Ticker.NEVER);
    }
}
