package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BothEndsTest {
    private static final List<Integer> MANY = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void theResultsAreInTheOrderOfTheItemsAndEachIsDoneOnce() {
        AtomicInteger done = new AtomicInteger();

        assertThat(BothEnds.map(MANY, () -> item -> {
                    done.incrementAndGet();
                    return item;
                }))
                .isEqualTo(MANY);
        assertThat(done).hasValue(MANY.size());
    }

    @Test
    void aFewAreNotWorthAThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        BothEnds.map(MANY.subList(0, 10), () -> item -> threads.add(Thread.currentThread()));

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void noThreadIsLeftAtTheEnd() {
        BothEnds.map(MANY, () -> item -> item);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("routelet-start");
    }

    @Test
    void aFailureOnEitherThreadIsThrown() {
        for (int bad : new int[] {0, MANY.size() - 1}) {
            assertThatThrownBy(() -> BothEnds.map(MANY, () -> item -> {
                        if (item == bad) {
                            throw new IllegalStateException("item " + item);
                        }
                        return item;
                    }))
                    .hasMessage("item " + bad);
        }
    }

    @Test
    void aThreadThatIsInterruptedStaysSo() {
        Thread.currentThread().interrupt();
        BothEnds.map(MANY, () -> item -> item);

        assertThat(Thread.interrupted()).isTrue();
    }
}
