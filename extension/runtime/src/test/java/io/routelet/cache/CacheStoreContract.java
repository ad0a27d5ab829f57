package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store promises. */
abstract class CacheStoreContract {
    private static final long LATER = 1L << 60;

    private CacheStore store;

    /** A store with nothing in it. */
    abstract CacheStore open() throws Exception;

    /** Payloads that the store can keep. */
    Payload payload(String text) {
        return new Text(text);
    }

    @BeforeEach
    final void begin() throws Exception {
        store = open();
    }

    @AfterEach
    final void end() {
        store.close();
    }

    private Entry entry(String name, long start, String text) {
        CacheKey key = CacheKey.of("/x/[name]", List.of(name));
        return new Entry(key, new Stamp(start, start, 5, Set.of("t"), LATER, LATER + 1), payload(text));
    }

    @Test
    void givesNothingForWhatItDoesNotKnow() {
        assertThat(store.get(entry("a", 1, "x").key())).isNull();
    }

    @Test
    void givesWhatWasPut() {
        Entry entry = entry("a", 1, "x");

        store.put(entry);

        Entry kept = store.get(entry.key());
        assertThat(kept).isNotNull();
        assertThat(kept.key()).isEqualTo(entry.key());
        assertThat(kept.stamp().start()).isEqualTo(1);
        assertThat(kept.stamp().tags()).containsExactly("t");
        assertThat(kept.payload()).isEqualTo(payload("x"));
    }

    @Test
    void givesWhatIsStaleExpiredOrRevalidated() {
        Entry entry = entry("a", 0, "x");
        Entry over = new Entry(entry.key(), new Stamp(0, 0, 0, Set.of("t"), 0, 0), payload("x"));

        store.put(over);
        store.revalidate(Set.of("t"), 0, 0);

        assertThat(store.get(entry.key())).isNotNull();
    }

    @Test
    void aLaterStartReplacesAnEarlierOne() {
        store.put(entry("a", 1, "x"));
        store.put(entry("a", 2, "y"));

        assertThat(store.get(entry("a", 1, "").key()).payload()).isEqualTo(payload("y"));
    }

    @Test
    void anEarlierStartNeverReplacesALaterOne() {
        store.put(entry("a", 2, "y"));
        store.put(entry("a", 1, "x"));

        assertThat(store.get(entry("a", 1, "").key()).payload()).isEqualTo(payload("y"));
    }

    @Test
    void theSameStartReplaces() {
        store.put(entry("a", 1, "x"));
        store.put(entry("a", 1, "y"));

        assertThat(store.get(entry("a", 1, "").key()).payload()).isEqualTo(payload("y"));
    }

    @Test
    void keysDoNotMeet() {
        store.put(entry("a", 1, "x"));
        store.put(entry("b", 1, "y"));

        assertThat(store.get(entry("a", 1, "").key()).payload()).isEqualTo(payload("x"));
        assertThat(store.get(entry("b", 1, "").key()).payload()).isEqualTo(payload("y"));
    }

    @Test
    void keepsAMarkerInPlaceOfAnAnswer() {
        Entry entry = entry("a", 1, "x");
        store.put(entry);

        store.put(new Entry(entry.key(), entry.stamp(), Uncacheable.MARKER));

        assertThat(store.get(entry.key()).isMarker()).isTrue();
    }

    @Test
    void everyRevalidationRaisesTheSequence() {
        long first = store.marksSince(0).sequence();
        long second = store.revalidate(Set.of("a"), 0, first).sequence();
        long third = store.revalidate(Set.of("a"), 0, second).sequence();

        assertThat(second).isGreaterThan(first);
        assertThat(third).isGreaterThan(second);
        assertThat(store.marksSince(first).sequence()).isEqualTo(third);
    }

    @Test
    void marksHaveTheSequenceOfTheirRevalidation() {
        MarkChanges changes = store.revalidate(Set.of("a", "b"), 0, 0);

        assertThat(changes.marks().get("a")).isEqualTo(Mark.now(changes.sequence()));
        assertThat(changes.marks().get("b")).isEqualTo(Mark.now(changes.sequence()));
    }

    @Test
    void aRevalidationTellsWhatElseWasRevalidatedSince() {
        long first = store.revalidate(Set.of("a"), 0, 0).sequence();
        long second = store.revalidate(Set.of("b"), 0, first).sequence();
        store.revalidate(Set.of("c"), 0, second);

        assertThat(store.marksSince(first).marks()).containsOnlyKeys("b", "c");
        assertThat(store.marksSince(first).since()).isEqualTo(first);
    }

    @Test
    void aRevalidationSoonHasItsDeadline() {
        MarkChanges changes = store.revalidate(Set.of("a"), LATER, 0);

        assertThat(changes.marks().get("a").softs()).hasSize(1);
        assertThat(changes.marks().get("a").latest()).isEqualTo(changes.sequence());
        assertThat(changes.marks().get("a").verdict(0, LATER - 1_000_000_000)).isEqualTo(Verdict.SOON);
        assertThat(changes.marks().get("a").verdict(0, LATER + 1_000_000_000)).isEqualTo(Verdict.DEAD);
    }

    @Test
    void aRevalidationNowIsNotUndoneByOneSoon() {
        long now = store.revalidate(Set.of("a"), 0, 0).sequence();
        MarkChanges changes = store.revalidate(Set.of("a"), LATER, 0);

        assertThat(changes.marks().get("a").verdict(now - 1, 0)).isEqualTo(Verdict.DEAD);
        assertThat(changes.marks().get("a").verdict(now, 0)).isEqualTo(Verdict.SOON);
    }

    @Test
    void whatIsForgottenIsBelowTheFloor() {
        long first = store.revalidate(Set.of("first"), 0, 0).sequence();
        for (int i = 0; i < Marks.TAGS; i++) {
            store.revalidate(Set.of("tag" + i), 0, Long.MAX_VALUE);
        }

        MarkChanges all = store.marksSince(0);
        assertThat(all.marks().containsKey("first") || all.floor() >= first).isTrue();
        assertThat(all.marks()).hasSizeLessThanOrEqualTo(Marks.TAGS);
    }

    @Test
    void noTwoRevalidationsHaveTheSamePlace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch go = new CountDownLatch(1);
        var places = IntStream.range(0, 4)
                .mapToObj(thread -> threads.submit(() -> {
                    go.await();
                    return IntStream.range(0, 50)
                            .mapToObj(i -> store.revalidate(Set.of(thread + "-" + i), 0, 0)
                                    .marks()
                                    .get(thread + "-" + i)
                                    .hard())
                            .toList();
                }))
                .toList();
        go.countDown();

        Set<Long> distinct = new HashSet<>();
        for (var place : places) {
            distinct.addAll(place.get());
        }
        threads.shutdown();
        assertThat(distinct).hasSize(200);
    }
}
