package io.routelet.benchmark.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageComparisonTest {
    @Test
    void bothAnswer() throws Exception {
        assertThat(PageComparison.run("rounds=2", "warmup=10", "requests=10")).contains("page/JSP", "2 pairs");
    }
}
