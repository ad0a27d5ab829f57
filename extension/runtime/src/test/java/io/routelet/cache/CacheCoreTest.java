package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.Rendered.Keep;
import io.routelet.cache.Served.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What requests get, one after the other, with time and threads in the hands of the test. */
class CacheCoreTest {
    private static final CacheKey KEY = CacheKey.of("/x/[id]", List.of("7"));
    private static final CacheLife LIFE =
            CacheLife.of(Duration.ZERO, Duration.ofSeconds(100), Duration.ofSeconds(1_000));
    private static final CacheLimits LIMITS = CacheLimits.DEFAULTS;

    private final ManualTicker ticker = new ManualTicker();
    private final MemoryStore store = new MemoryStore();
    private final Flights flights = new Flights();
    private final List<CacheKey> reports = new ArrayList<>();
    private CacheCore core = core(LIMITS);
    private int renders;

    /** What the next renders do. */
    private Render behaviour = recording -> new Rendered(new Text("v" + renders), Keep.STORE);

    private CacheCore core(CacheLimits limits) {
        Failures failures = new Failures((key, cause) -> reports.add(key));
        return new CacheCore(new CacheCore.Parts(store, new Marks(), flights, failures), ticker, ticker, limits);
    }

    private Rendered render(Recording recording) throws Exception {
        renders++;
        recording.life(LIFE);
        recording.tag(Set.of("items"));
        return behaviour.run(recording);
    }

    private Served read() throws Exception {
        return core.read(KEY, this::render, Reader.request());
    }

    private void fails(Throwable thrown) {
        behaviour = recording -> {
            throw sneaky(thrown);
        };
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> RuntimeException sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private void answers(Keep keep) {
        behaviour = recording -> new Rendered(new Text("v" + renders), keep);
    }

    private void pass(long seconds) {
        ticker.pass(Duration.ofSeconds(seconds));
    }

    @Test
    void theFirstRequestWaitsAndTheNextOneDoesNot() throws Exception {
        assertThat(read())
                .extracting(Text::of, Served::found, Served::source)
                .containsExactly("v1", CacheState.ABSENT, Source.RENDER);
        assertThat(read())
                .extracting(Text::of, Served::found, Served::source)
                .containsExactly("v1", CacheState.FRESH, Source.STORE);
        assertThat(ticker.timers()).isZero();
        assertThat(flights.size()).isZero();
    }

    @Test
    void aStaleAnswerIsGivenWhileOneRunRenewsIt() throws Exception {
        read();
        pass(100);

        for (int i = 0; i < 1_000; i++) {
            assertThat(read()).extracting(Text::of, Served::found).containsExactly("v1", CacheState.STALE);
        }
        assertThat(renders).isEqualTo(1);
        ticker.runAll();

        assertThat(renders).isEqualTo(2);
        assertThat(read()).extracting(Text::of, Served::found).containsExactly("v2", CacheState.FRESH);
    }

    @Test
    void anExpiredAnswerIsWaitedFor() throws Exception {
        read();
        pass(1_000);

        assertThat(read()).extracting(Text::of, Served::found).containsExactly("v2", CacheState.EXPIRED);
    }

    @Test
    void afterARevalidationNobodyGetsWhatWasBefore() throws Exception {
        read();
        core.revalidateTags(Set.of("items"));
        assertThat(read()).extracting(Text::of, Served::found).containsExactly("v2", CacheState.DEAD);

        core.revalidatePath("/x/7");
        assertThat(Text.of(read())).isEqualTo("v3");
        core.revalidatePath("/x/8");
        core.revalidateTags(Set.of("others"));
        assertThat(Text.of(read())).isEqualTo("v3");
    }

    @Test
    void afterARevalidationSoonTheOldAnswerIsGivenUntilItsTimeIsOver() throws Exception {
        read();
        core.revalidateTags(Set.of("items"), CacheLife.SECONDS);
        fails(new IllegalStateException("down"));

        assertThat(read()).extracting(Text::of, Served::found).containsExactly("v1", CacheState.STALE);
        ticker.runAll();
        pass(59);
        assertThat(read()).extracting(Text::of, Served::found).containsExactly("v1", CacheState.STALE);
        pass(1);
        assertThatExceptionOfType(RenderFailed.class).isThrownBy(this::read);
    }

    @Test
    void whoComesAfterARevalidationDoesNotJoinAnOlderRender() throws Exception {
        List<String> given = new ArrayList<>();
        behaviour = recording -> {
            String made = "v" + renders;
            if (renders == 1) {
                core.revalidateTags(Set.of("items"));
                given.add(Text.of(read()));
            }
            return new Rendered(new Text(made), Keep.STORE);
        };

        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(given).containsExactly("v2");
        assertThat(Text.of(read())).isEqualTo("v2");
        assertThat(renders).isEqualTo(2);
    }

    @Test
    void ofAKeyTwoRendersAreUnderWayAtMost() throws Exception {
        core = core(new CacheLimits(
                LIMITS.patience(), Duration.ofHours(1), LIMITS.staleIfError(), LIMITS.uncacheable(), 32, 4, 2, 10, 4));
        List<Integer> most = new ArrayList<>();
        behaviour = recording -> {
            int mine = renders;
            if (mine <= 2) {
                core.revalidateTags(Set.of("items"));
                try {
                    read();
                } catch (Unavailable none) {
                    most.add(mine);
                }
            }
            return new Rendered(new Text("v" + mine), Keep.STORE);
        };

        read();
        assertThat(most).containsExactly(2);
        assertThat(renders).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void whateverIsThrownReachesWhoWaitsAndTheKeyCanBeUsedAgain(Thrown kind) throws Exception {
        for (int round = 0; round < 100; round++) {
            fails(kind.thrown);
            assertThatThrownBy(this::read).isInstanceOf(RenderFailed.class).hasCause(kind.thrown);
        }
        assertThat(renders).isEqualTo(100);
        assertThat(store.size()).isZero();
        assertThat(flights.size()).isZero();
        assertThat(core.lanes().cold().running()).isZero();

        answers(Keep.STORE);
        assertThat(Text.of(read())).isEqualTo("v101");
    }

    enum Thrown {
        CHECKED(new Exception("x")),
        UNCHECKED(new IllegalStateException("x")),
        OVERFLOW(new StackOverflowError("x")),
        MISSING(new NoClassDefFoundError("x")),
        MEMORY(new OutOfMemoryError("x")),
        INTERRUPTED(new InterruptedException("x"));

        private final Throwable thrown;

        Thrown(Throwable thrown) {
            this.thrown = thrown;
        }
    }

    /** R3: 1 s, doubling, at most 60 s and the period; one report in a minute. */
    @Test
    void aFailingRenewalIsTriedAgainAtGrowingDistances() throws Exception {
        read();
        pass(100);
        fails(new IllegalStateException("down"));
        List<Long> attempts = new ArrayList<>();
        for (int second = 0; second < 400; second++) {
            int before = renders;
            assertThat(Text.of(read())).isEqualTo("v1");
            ticker.runAll();
            if (renders > before) {
                attempts.add((long) second);
            }
            pass(1);
        }

        assertThat(attempts).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L, 303L, 363L);
        assertThat(reports).hasSizeBetween(5, 7);
        answers(Keep.STORE);
        pass(60);
        read();
        ticker.runAll();
        assertThat(read().found()).isEqualTo(CacheState.FRESH);
    }

    @Test
    void whatIsExpiredAndFailsIsGivenWithinStaleIfError() throws Exception {
        read();
        pass(1_000);
        fails(new IllegalStateException("down"));

        assertThat(read()).extracting(Text::of, Served::source).containsExactly("v1", Source.STORE);
        int attempts = renders;
        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(renders).isEqualTo(attempts);
        pass(LIMITS.staleIfError().toSeconds());
        assertThatExceptionOfType(RenderFailed.class).isThrownBy(this::read);
    }

    @Test
    void whatIsDeadAndFailsIsAnError() throws Exception {
        read();
        core.revalidateTags(Set.of("items"));
        fails(new IllegalStateException("down"));

        assertThatExceptionOfType(RenderFailed.class).isThrownBy(this::read);
        assertThatExceptionOfType(RenderFailed.class).isThrownBy(this::read);
        assertThat(renders).isEqualTo(3);
    }

    @Test
    void aRenderThatHangsIsCutOffAndWhatItMakesIsDropped() throws Exception {
        behaviour = recording -> {
            pass(LIMITS.render().toSeconds());
            assertThat(Thread.interrupted()).isTrue();
            assertThat(flights.size()).isZero();
            assertThat(core.lanes().cold().lost()).isEqualTo(1);
            assertThat(core.lanes().cold().running()).isZero();
            return new Rendered(new Text("late"), Keep.STORE);
        };

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read).satisfies(e -> assertThat(e.retryAfter())
                .isPositive());
        assertThat(Thread.interrupted()).isFalse();
        assertThat(store.size()).isZero();
        assertThat(core.lanes().cold().lost()).isZero();
        answers(Keep.STORE);
        assertThat(Text.of(read())).isEqualTo("v2");
    }

    @Test
    void anInterruptThatTheRenderIgnoresDoesNotReachTheNextOne() throws Exception {
        behaviour = recording -> {
            pass(LIMITS.render().toSeconds());
            return new Rendered(new Text("late"), Keep.STORE);
        };
        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aHangingRenewalKeepsTheOldAnswerAndOtherKeysAreRenewed() throws Exception {
        read();
        pass(1_000);
        behaviour = recording -> {
            pass(LIMITS.render().toSeconds());
            return new Rendered(new Text("late"), Keep.STORE);
        };

        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(renders).isEqualTo(2);
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() {
        core = new CacheCore(store, ticker, task -> {}, LIMITS);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read).withMessageContaining("PT30S");
    }

    @Test
    void whoIsInterruptedStaysInterrupted() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read);
            assertThat(Thread.interrupted()).isTrue();
        }
        ticker.runAll();

        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(flights.size()).isZero();
    }

    @Test
    void anErrorAnswerIsSharedButNotKeptAndDrivesOutNoGoodOne() throws Exception {
        read();
        pass(100);
        answers(Keep.FAILED);
        read();
        ticker.runAll();
        assertThat(Text.of(read())).isEqualTo("v1");

        core.revalidateTags(Set.of("items"));
        assertThat(Text.of(read())).isEqualTo("v3");
        assertThat(Text.of(read())).isEqualTo("v4");
    }

    @Test
    void whatIsGoneIsNotGivenAgain() throws Exception {
        read();
        pass(100);
        answers(Keep.GONE);
        read();
        ticker.runAll();

        assertThat(read()).extracting(Text::of, Served::source).containsExactly("v3", Source.RENDER);
        answers(Keep.STORE);
        assertThat(Text.of(read())).isEqualTo("v4");
        assertThat(Text.of(read())).isEqualTo("v4");
    }

    @Test
    void whatMayNotBeSharedMakesNobodyWait() throws Exception {
        answers(Keep.ALONE);
        assertThat(read().source()).isEqualTo(Source.ALONE);
        assertThat(read().source()).isEqualTo(Source.ALONE);
        assertThat(renders).isEqualTo(2);
        assertThat(flights.size()).isZero();

        answers(Keep.STORE);
        assertThat(read().source()).isEqualTo(Source.ALONE);
        assertThat(read()).extracting(Text::of, Served::source).containsExactly("v3", Source.STORE);
    }

    @Test
    void whatMayNotBeSharedIsTriedAgainAfterAWhile() throws Exception {
        answers(Keep.ALONE);
        read();
        pass(LIMITS.uncacheable().toSeconds());
        answers(Keep.STORE);

        assertThat(read()).extracting(Text::of, Served::source).containsExactly("v2", Source.RENDER);
    }

    /** R26 */
    @Test
    void withAFullQueueStaleAnswersAreGivenAndDropsAreCounted() throws Exception {
        core = core(new CacheLimits(
                LIMITS.patience(), LIMITS.render(), LIMITS.staleIfError(), LIMITS.uncacheable(), 32, 4, 2, 10, 4));
        List<CacheKey> keys = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            keys.add(CacheKey.of("/x/[id]", List.of("k" + i)));
        }
        for (CacheKey key : keys) {
            core.read(key, this::render, Reader.request());
        }
        pass(100);
        for (CacheKey key : keys) {
            assertThat(core.read(key, this::render, Reader.request()).source()).isEqualTo(Source.STORE);
        }

        assertThat(core.lanes().renewals().running()).isEqualTo(4);
        assertThat(core.lanes().renewals().waiting()).isEqualTo(10);
        assertThat(core.lanes().renewals().refused()).isEqualTo(86);
        assertThat(flights.size()).isEqualTo(14);
        ticker.runAll();
        assertThat(flights.size()).isZero();
        assertThat(renders).isEqualTo(114);
    }

    @Test
    void whoNeedsARenewalThatWaitsForItsTurnIsServedFirst() throws Exception {
        core = core(new CacheLimits(
                LIMITS.patience(), LIMITS.render(), LIMITS.staleIfError(), LIMITS.uncacheable(), 32, 0, 2, 10, 4));
        read();
        pass(100);
        read();
        assertThat(core.lanes().renewals().waiting()).isEqualTo(1);
        core.revalidateTags(Set.of("items"));

        assertThat(Text.of(read())).isEqualTo("v2");
    }

    @Test
    void withoutThreadsThereIsNoAnswerButAlsoNoTrace() {
        ticker.rejects = true;

        assertThatExceptionOfType(Unavailable.class).isThrownBy(this::read);
        assertThat(flights.size()).isZero();
        assertThat(core.lanes().cold().running()).isZero();
    }

    @Test
    void aPrerenderIsThereWhenTheFirstRequestComes() throws Exception {
        core.prerender(KEY, this::render);
        core.prerender(KEY, this::render);
        ticker.runAll();

        assertThat(read()).extracting(Text::of, Served::source).containsExactly("v1", Source.STORE);
        core.prerender(KEY, this::render);
        ticker.runAll();
        assertThat(renders).isEqualTo(1);
    }

    @Test
    void aStoreThatFailsIsAMiss() throws Exception {
        CacheStore broken = new CacheStore() {
            @Override
            public Entry get(CacheKey key) {
                throw new IllegalStateException("unreachable");
            }

            @Override
            public void put(Entry entry) {
                throw new IllegalStateException("unreachable");
            }

            @Override
            public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
                throw new IllegalStateException("unreachable");
            }

            @Override
            public MarkChanges marksSince(long since) {
                throw new IllegalStateException("unreachable");
            }
        };
        core = new CacheCore(broken, ticker, ticker, LIMITS);

        assertThat(Text.of(read())).isEqualTo("v1");
        assertThat(Text.of(read())).isEqualTo("v2");
        assertThatThrownBy(() -> core.revalidateTags(Set.of("items"))).hasMessage("unreachable");
    }

    @Test
    void anEntryOfAnotherKeyIsAMiss() throws Exception {
        Entry foreign = read().entry();
        CacheStore mixed = new CacheStore() {
            @Override
            public Entry get(CacheKey key) {
                return foreign;
            }

            @Override
            public void put(Entry entry) {}

            @Override
            public MarkChanges revalidate(Set<String> tags, long deadline, long since) {
                return store.revalidate(tags, deadline, since);
            }

            @Override
            public MarkChanges marksSince(long since) {
                return store.marksSince(since);
            }
        };
        core = new CacheCore(mixed, ticker, ticker, LIMITS);

        CacheKey other = CacheKey.of("/x/[id]", List.of("8"));
        assertThat(core.read(other, this::render, Reader.request()).entry().key())
                .isEqualTo(other);
    }

    /** What ends at one time in the tenth before, by the key and never later. */
    @Test
    void endsAreSpreadAndOnlyShortened() throws Exception {
        Set<Long> ends = new HashSet<>();
        long now = ticker.nanos();
        for (int i = 0; i < 1_000; i++) {
            CacheKey key = CacheKey.of("/x/[id]", List.of("k" + i));
            long end = core.read(key, this::render, Reader.request()).entry().expireAt() - now;
            assertThat(end)
                    .isBetween(
                            Duration.ofSeconds(900).toNanos(),
                            Duration.ofSeconds(1_000).toNanos());
            ends.add(end);
        }
        assertThat(ends).hasSizeGreaterThan(900);
    }
}
