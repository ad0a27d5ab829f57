package io.routelet.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CacheLifeTest {
    private static CacheLife seconds(long stale, long revalidate, long expire) {
        return CacheLife.of(Duration.ofSeconds(stale), Duration.ofSeconds(revalidate), Duration.ofSeconds(expire));
    }

    @Test
    void theProfilesHaveTheNumbersOfNext() {
        assertThat(CacheLife.SECONDS).isEqualTo(seconds(30, 1, 60));
        assertThat(CacheLife.MINUTES).isEqualTo(seconds(300, 60, 3_600));
        assertThat(CacheLife.HOURS).isEqualTo(seconds(300, 3_600, 86_400));
        assertThat(CacheLife.DAYS).isEqualTo(seconds(300, 86_400, 604_800));
        assertThat(CacheLife.WEEKS).isEqualTo(seconds(300, 604_800, 2_592_000));
        assertThat(CacheLife.MAX).isEqualTo(seconds(300, 2_592_000, 31_536_000));
        assertThat(CacheLife.DEFAULT)
                .isEqualTo(new CacheLife(Duration.ofMinutes(5), Duration.ofMinutes(15), CacheLife.NEVER));
    }

    @Test
    void negativeTimesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> seconds(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> seconds(0, -1, 1));
    }

    @Test
    void anEndBeforeTheRenewalIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seconds(0, 61, 60))
                .withMessageContaining("expire (PT1M) comes before revalidate (PT1M1S)");
    }

    @Test
    void whatIsTogetherLivesAsLongAsTheShortest() {
        assertThat(CacheLife.DEFAULT.shortest(seconds(400, 60, 100))).isEqualTo(seconds(300, 60, 100));
    }

    @Test
    void whatNeverComesIsNotCounted() {
        assertThat(CacheLife.nanos(CacheLife.NEVER)).isEqualTo(Ticker.NEVER);
        assertThat(Ticker.later(5, Ticker.NEVER)).isEqualTo(Ticker.NEVER);
        assertThat(Ticker.later(Ticker.NEVER, 1)).isEqualTo(Ticker.NEVER);
        assertThat(Ticker.later(5, 6)).isEqualTo(11);
    }
}
