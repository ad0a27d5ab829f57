package io.routelet.benchmark.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartComparisonTest {
    @Test
    void aGeneratedWarStartsWithRouteletAndWithout() throws Exception {
        assertThat(StartComparison.run("launches=1", "routes=3")).contains("3 routes");
    }
}
