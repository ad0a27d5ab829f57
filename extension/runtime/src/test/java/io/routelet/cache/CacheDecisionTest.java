package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheDecision.Trouble;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state, and everything that is to be done about it. */
class CacheDecisionTest {
    private static final CacheKey KEY = CacheKey.of("/x", List.of());

    /** An entry that is stale from 10 on and ends at 20. */
    private static final Entry ENTRY = new Entry(KEY, new Stamp(0, 0, 0, Set.of(), 10, 20), new Text("x"));

    @ParameterizedTest
    @CsvSource({
        "VALID,  0, FRESH", "VALID,  9, FRESH", "VALID, 10, STALE", "VALID, 19, STALE", "VALID, 20, EXPIRED",
        "SOON,   0, STALE", "SOON,   9, STALE", "SOON,  10, STALE", "SOON,  19, STALE", "SOON,  20, EXPIRED",
        "DEAD,   0, DEAD", "DEAD,   9, DEAD", "DEAD,  10, DEAD", "DEAD,  19, DEAD", "DEAD,  20, DEAD"
    })
    void theStateFollowsFromTheClockAndFromRevalidations(Verdict verdict, long now, CacheState state) {
        assertThat(CacheState.of(ENTRY, verdict, now)).isEqualTo(state);
        assertThat(CacheState.of(null, verdict, now)).isEqualTo(CacheState.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        // state, trouble, within staleIfError, decision
        "FRESH,   NONE,       true,  SERVE",
        "FRESH,   HOLDS_BACK, true,  SERVE",
        "FRESH,   MAY_RETRY,  true,  SERVE",
        "STALE,   NONE,       true,  SERVE_AND_RENEW",
        "STALE,   HOLDS_BACK, true,  SERVE",
        "STALE,   MAY_RETRY,  true,  SERVE_AND_RENEW",
        "EXPIRED, NONE,       true,  WAIT",
        "EXPIRED, HOLDS_BACK, true,  SERVE",
        "EXPIRED, MAY_RETRY,  true,  SERVE_AND_RENEW",
        "EXPIRED, NONE,       false, WAIT",
        "EXPIRED, HOLDS_BACK, false, WAIT",
        "EXPIRED, MAY_RETRY,  false, WAIT",
        "DEAD,    NONE,       true,  WAIT",
        "DEAD,    HOLDS_BACK, true,  WAIT",
        "DEAD,    MAY_RETRY,  true,  WAIT",
        "ABSENT,  NONE,       true,  WAIT",
        "ABSENT,  HOLDS_BACK, true,  WAIT",
        "ABSENT,  MAY_RETRY,  true,  WAIT"
    })
    void whatIsDoneFollowsFromTheState(CacheState state, Trouble trouble, boolean within, CacheDecision decision) {
        assertThat(CacheDecision.of(state, false, trouble, within)).isEqualTo(decision);
    }

    @Test
    void onlyAFreshMarkerLetsRequestsRunAlone() {
        for (CacheState state : CacheState.values()) {
            for (Trouble trouble : Trouble.values()) {
                assertThat(CacheDecision.of(state, true, trouble, true))
                        .isEqualTo(state == CacheState.FRESH ? CacheDecision.RUN_ALONE : CacheDecision.WAIT);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FRESH, true, true",
        "STALE, true, true",
        "EXPIRED, true, false",
        "DEAD, false, false",
        "ABSENT, false, false"
    })
    void aFailureIsCoveredByWhatWasNotRevalidated(CacheState state, boolean within, boolean beyond) {
        assertThat(CacheDecision.fallsBack(state, false, true)).isEqualTo(within);
        assertThat(CacheDecision.fallsBack(state, false, false)).isEqualTo(beyond);
        assertThat(CacheDecision.fallsBack(state, true, true)).isFalse();
    }

    @Test
    void aRenewalWaitsForWhatIsStaleAndDoesNotHurryWhatFails() {
        assertThat(CacheDecision.SERVE_AND_RENEW.inRenewal()).isEqualTo(CacheDecision.WAIT);
        for (CacheDecision other : List.of(CacheDecision.SERVE, CacheDecision.WAIT, CacheDecision.RUN_ALONE)) {
            assertThat(other.inRenewal()).isEqualTo(other);
        }
    }
}
