package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final int HISTORIES = Integer.getInteger("routelet.histories", 10_000);
    private static final long LATER = 100;

    private final Marks marks = new Marks();

    private static Entry entry(long start, String... tags) {
        CacheKey key = CacheKey.of("/blog/[slug]", List.of("first"));
        return new Entry(key, new Stamp(start, start, 0, Set.of(tags), 1_000, 2_000), new Text("x"));
    }

    @Test
    void whatBeganBeforeARevalidationIsDead() {
        Entry before = entry(marks.sequence(), "a");
        long place = marks.revalidate(Set.of("a"), 0);

        assertThat(marks.verdict(before, 0)).isEqualTo(Verdict.DEAD);
        assertThat(marks.verdict(entry(place, "a"), 0)).isEqualTo(Verdict.VALID);
        assertThat(marks.verdict(entry(0, "b"), 0)).isEqualTo(Verdict.VALID);
    }

    @Test
    void aPathIsATag() {
        marks.revalidate(Set.of(PathTags.tag("/blog/**")), 0);

        assertThat(marks.verdict(entry(0), 0)).isEqualTo(Verdict.DEAD);
    }

    @Test
    void whatBeganBeforeARevalidationSoonIsDeadAtItsDeadline() {
        marks.revalidate(Set.of("a"), LATER);
        Entry entry = entry(0, "a");

        assertThat(marks.verdict(entry, LATER - 1)).isEqualTo(Verdict.SOON);
        assertThat(marks.deadline(entry)).isEqualTo(LATER);
        assertThat(marks.verdict(entry, LATER)).isEqualTo(Verdict.DEAD);
    }

    @Test
    void aLaterRevalidationSoonDoesNotProlongAnEarlierOne() {
        marks.revalidate(Set.of("a"), LATER);
        for (int i = 1; i < 10; i++) {
            marks.revalidate(Set.of("a"), LATER + i);
        }

        assertThat(marks.verdict(entry(0, "a"), LATER)).isEqualTo(Verdict.DEAD);
        assertThat(marks.since(0).marks().get("a").softs()).hasSize(4);
    }

    @Test
    void aValidEntryIsCheckedOnceForEachRevalidation() {
        Entry entry = entry(0, "a");
        marks.revalidate(Set.of("b"), 0);

        assertThat(entry.checkedAt()).isZero();
        marks.verdict(entry, 0);
        assertThat(entry.checkedAt()).isEqualTo(1);
    }

    @Test
    void theLongestUntouchedTagIsForgottenAndTheFloorRisesToIt() {
        Marks small = new Marks(2, new ConcurrentHashMap<>());
        small.revalidate(Set.of("a"), 0);
        small.revalidate(Set.of("b"), 0);
        small.revalidate(Set.of("a"), 0);
        small.revalidate(Set.of("c"), 0);

        assertThat(small.since(0)).isEqualTo(new MarkChanges(0, 4, 2, Map.of("a", Mark.now(3), "c", Mark.now(4))));
        assertThat(small.verdict(entry(1, "z"), 0)).isEqualTo(Verdict.DEAD);
        assertThat(small.verdict(entry(2, "z"), 0)).isEqualTo(Verdict.VALID);
    }

    @Test
    void aMirrorWithAGapIsLeftAsItIs() {
        marks.apply(new MarkChanges(5, 6, 0, Map.of("a", Mark.now(6))));

        assertThat(marks.sequence()).isZero();
        assertThat(marks.verdict(entry(0, "a"), 0)).isEqualTo(Verdict.VALID);
    }

    /** Answers of a store are lost, come twice, late and in another order; what they say is never forgotten. */
    @Test
    void aMirrorNeverFallsBehindTheLatestAnswerItGot() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            history(new Random(seed));
        }
    }

    private static void history(Random random) {
        Marks ledger = new Marks(1 + random.nextInt(6), new ConcurrentHashMap<>());
        Marks mirror = new Marks(1 + random.nextInt(6), new ConcurrentHashMap<>());
        List<Entry> entries = new ArrayList<>(List.of(entry(0, "t0"), entry(0, "t1", "t2")));
        List<MarkChanges> under = new ArrayList<>();
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(4)) {
                case 0 ->
                    ledger.revalidate(
                            Set.of("t" + random.nextInt(5)), random.nextBoolean() ? 0 : 1 + random.nextInt(60));
                case 1 -> under.add(ledger.since(mirror.sequence()));
                case 2 -> entries.add(entry(mirror.sequence(), "t" + random.nextInt(5)));
                default -> deliver(under, mirror, random);
            }
            assertNoKinder(mirror, ledger, entries, step);
        }
        mirror.apply(ledger.since(mirror.sequence()));
        assertThat(mirror.sequence()).isEqualTo(ledger.sequence());
        assertNoKinder(mirror, ledger, entries, 40);
    }

    private static void deliver(List<MarkChanges> under, Marks mirror, Random random) {
        if (!under.isEmpty()) {
            Collections.shuffle(under, random);
            mirror.apply(random.nextBoolean() ? under.get(0) : under.remove(0));
        }
    }

    /** Where the mirror has heard of everything, it is at least as strict as the ledger. */
    private static void assertNoKinder(Marks mirror, Marks ledger, List<Entry> entries, long now) {
        if (mirror.sequence() == ledger.sequence()) {
            for (Entry entry : entries) {
                Stamp stamp = entry.stamp();
                assertThat(mirror.verdict(entry.allTags(), stamp.start(), now))
                        .isGreaterThanOrEqualTo(ledger.verdict(entry.allTags(), stamp.start(), now));
            }
        }
    }

    /** What is read on a path is looked at again only then; a floor may hide any mark. */
    @Test
    void onlyAPathAndAFloorSpeakOfPaths() {
        Marks mirror = new Marks();
        mirror.revalidate(Set.of("products"), 0);
        assertThat(mirror.paths()).isZero();
        mirror.revalidate(Set.of(PathTags.tag("/blog/**")), 0);
        assertThat(mirror.paths()).isEqualTo(2);
        mirror.revalidate(Set.of("products"), 0);
        assertThat(mirror.paths()).isEqualTo(2);
        mirror.apply(new MarkChanges(3, 9, 7, Map.of()));
        assertThat(mirror.paths()).isEqualTo(7);
    }
}
