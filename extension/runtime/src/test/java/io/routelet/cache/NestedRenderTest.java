package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.cache.Rendered.Keep;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Entries that are made of other entries. */
class NestedRenderTest {
    private static final CacheKey PAGE = CacheKey.of("/page", List.of());
    private static final CacheKey SCOPE = CacheKey.of("scope", List.of());

    private final ManualTicker ticker = new ManualTicker();
    private final CacheCore core = new CacheCore(new MemoryStore(), ticker, ticker, CacheLimits.DEFAULTS);
    private CacheLife scopeLife = CacheLife.HOURS;
    private boolean broken;
    private int pages;
    private int scopes;

    private Served page() throws Exception {
        return core.read(PAGE, this::renderPage, Reader.request());
    }

    private Rendered renderPage(Recording recording) throws Exception {
        pages++;
        recording.life(CacheLife.MAX);
        Served inner = core.read(SCOPE, this::renderScope, Reader.inside(recording));
        return new Rendered(new Text("page" + pages + Text.of(inner)), Keep.STORE);
    }

    private Rendered renderScope(Recording recording) {
        if (broken) {
            throw new IllegalStateException("no database");
        }
        scopes++;
        recording.life(scopeLife);
        recording.tag(List.of("products"));
        return new Rendered(new Text("scope" + scopes), Keep.STORE);
    }

    @Test
    void tagsAndTheShortestLifeTravelOutward() throws Exception {
        Stamp stamp = page().entry().stamp();

        assertThat(stamp.tags()).containsExactly("products");
        assertThat(stamp.staleAt()).isEqualTo(1_000 + Duration.ofHours(1).toNanos());
        assertThat(stamp.expireAt())
                .isLessThanOrEqualTo(1_000 + Duration.ofDays(1).toNanos());
        core.revalidateTags(Set.of("products"));
        assertThat(Text.of(page())).isEqualTo("page2scope2");
    }

    @Test
    void whatIsReadFromAStaleEntryIsStaleAtOnce() throws Exception {
        core.read(SCOPE, this::renderScope, Reader.request());
        ticker.pass(Duration.ofHours(2));

        assertThat(Text.of(page())).isEqualTo("page1scope1");
        ticker.runAll();
        assertThat(page().found()).isEqualTo(CacheState.STALE);
        ticker.runAll();
        assertThat(page()).extracting(Text::of, Served::found).containsExactly("page2scope2", CacheState.FRESH);
    }

    @Test
    void aRenewalIsMadeOfNothingStale() throws Exception {
        page();
        core.revalidateTags(Set.of("products"), CacheLife.MAX);

        assertThat(page()).extracting(Text::of, Served::found).containsExactly("page1scope1", CacheState.STALE);
        ticker.runAll();
        assertThat(page()).extracting(Text::of, Served::found).containsExactly("page2scope2", CacheState.FRESH);
        assertThat(core.report().renders()).isEqualTo(4);
    }

    @Test
    void norAreTheScopesInsideThoseThatItRenews() throws Exception {
        CacheKey middle = CacheKey.of("middle", List.of());
        Render outer = recording -> {
            Render between = inner -> new Rendered(
                    core.read(SCOPE, this::renderScope, Reader.inside(inner))
                            .entry()
                            .payload(),
                    Keep.STORE);
            return new Rendered(
                    core.read(middle, between, Reader.inside(recording)).entry().payload(), Keep.STORE);
        };
        core.read(PAGE, outer, Reader.request());
        core.revalidateTags(Set.of("products"), CacheLife.MAX);

        assertThat(Text.of(core.read(PAGE, outer, Reader.request()))).isEqualTo("scope1");
        ticker.runAll();
        assertThat(core.read(PAGE, outer, Reader.request()))
                .extracting(Text::of, Served::found)
                .containsExactly("scope2", CacheState.FRESH);
    }

    @Test
    void aRenewalWhoseScopeFailsReadsTheOldOne() throws Exception {
        page();
        core.revalidateTags(Set.of("products"), CacheLife.MAX);
        page();
        broken = true;
        ticker.runAll();

        assertThat(page()).extracting(Text::of, Served::found).containsExactly("page2scope1", CacheState.STALE);
    }

    @Test
    void theDeadlineOfARevalidationSoonTravelsOutward() throws Exception {
        core.read(SCOPE, this::renderScope, Reader.request());
        core.revalidateTags(Set.of("products"), CacheLife.SECONDS);

        assertThat(page().entry().stamp().expireAt())
                .isEqualTo(1_000 + Duration.ofMinutes(1).toNanos());
    }

    @Test
    void aRevalidatedPathRenewsWhatIsReadThere() throws Exception {
        page();
        core.revalidatePath("/page");

        assertThat(Text.of(page())).isEqualTo("page2scope2");
        assertThat(Text.of(page())).isEqualTo("page2scope2");
    }

    @Test
    void aRevalidatedPathRenewsWhatADynamicHandlerReadsThere() throws Exception {
        Reader reader = Reader.onRoute(() -> PAGE);
        core.read(SCOPE, this::renderScope, reader);
        core.revalidatePath("/page");

        assertThat(Text.of(core.read(SCOPE, this::renderScope, Reader.request())))
                .isEqualTo("scope1");
        assertThat(Text.of(core.read(SCOPE, this::renderScope, reader))).isEqualTo("scope2");
        assertThat(Text.of(core.read(SCOPE, this::renderScope, reader))).isEqualTo("scope2");
    }

    @Test
    void aKeyThatNeedsItselfIsAnErrorThatShowsTheCircle() {
        assertThatThrownBy(() -> core.read(PAGE, this::needsItself, Reader.request()))
                .hasCauseInstanceOf(RenderFailed.class)
                .hasRootCauseInstanceOf(RenderCycle.class)
                .hasRootCauseMessage("To make this entry it is itself needed: /page → scope → /page");
    }

    private Rendered needsItself(Recording recording) throws Exception {
        core.read(
                SCOPE,
                inner -> {
                    core.read(PAGE, this::needsItself, Reader.inside(inner));
                    throw new AssertionError();
                },
                Reader.inside(recording));
        throw new AssertionError();
    }

    @Test
    void aRenderTakesOverWhatWaitsForItsTurn() throws Exception {
        CacheLimits defaults = CacheLimits.DEFAULTS;
        CacheCore narrow = new CacheCore(
                new MemoryStore(),
                ticker,
                ticker,
                new CacheLimits(
                        defaults.patience(),
                        defaults.render(),
                        defaults.staleIfError(),
                        defaults.uncacheable(),
                        1,
                        1,
                        0,
                        10,
                        0));
        narrow.prerender(SCOPE, this::renderScope);

        Served served = narrow.read(
                PAGE,
                recording -> new Rendered(
                        narrow.read(SCOPE, this::renderScope, Reader.inside(recording))
                                .entry()
                                .payload(),
                        Keep.STORE),
                Reader.request());

        assertThat(Text.of(served)).isEqualTo("scope1");
        assertThat(scopes).isEqualTo(1);
    }
}
