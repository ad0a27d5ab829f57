package io.routelet.benchmark.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HttpComparisonTest {
    @Test
    void bothSidesAnswerTheSameAndAreMeasured() throws Exception {
        String table = HttpComparison.run("launches=1", "warmup=40", "rounds=1", "requests=64");

        assertThat(table).contains("GET text", "GET JSON", "POST JSON").contains("allocated, bytes");
    }
}
