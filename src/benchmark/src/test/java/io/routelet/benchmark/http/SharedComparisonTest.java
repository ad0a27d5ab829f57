package io.routelet.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedComparisonTest {
    @Test
    void bothSidesAnswerTheSameAndAreMeasured() throws Exception {
        String table = SharedComparison.run("launches=1", "warmup=40", "rounds=1", "requests=64");

        assertThat(table).contains("in memory", "shared on Redis").contains("GET cached", "GET gzip", "GET 304");
    }
}
