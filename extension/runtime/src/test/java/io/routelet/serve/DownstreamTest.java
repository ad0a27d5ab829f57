package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.cache.CacheLife;
import io.routelet.cache.StoredResponse.Field;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DownstreamTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60    | 600      | 60, stale-while-revalidate=540",
                "60    | 60       | 60",
                "3600  | 31536000 | 3600, stale-while-revalidate=31532400",
                "60    | -1       | 60, stale-while-revalidate=31535940",
                "-1    | -1       | 31536000"
            })
    void aLifeIsToldInSecondsOfAYearAtMost(long revalidate, long expire, String told) {
        CacheLife life = CacheLife.of(Duration.ZERO, time(revalidate), time(expire));
        assertThat(Downstream.NEXT.fields(life)).containsExactly(new Field("cache-control", "s-maxage=" + told));
        assertThat(Downstream.TARGETED.fields(life))
                .containsExactly(
                        new Field("cache-control", "public, max-age=0, must-revalidate"),
                        new Field("cdn-cache-control", "max-age=" + told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "public, max-age=60                | private, max-age=60",
                "PUBLIC                            | private",
                "max-age=60                        | private, max-age=60",
                "max-age=5 , s-maxage=60, no-cache | private, max-age=5, no-cache",
                "private, max-age=5                | private, max-age=5",
                "max-age=5, Private                | max-age=5, Private",
                "no-store                          | no-store",
                "public, private=\"x\"              | private, private=\"x\"",
                "x-public, public=1                | private, x-public"
            })
    void besideSomethingPersonalNothingIsPublic(String said, String told) {
        assertThat(Downstream.personal(said)).isEqualTo(told);
    }

    private static Duration time(long seconds) {
        return seconds < 0 ? CacheLife.NEVER : Duration.ofSeconds(seconds);
    }
}
