package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;
import io.routelet.serve.TrailingSlash;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteTableLogTest {
    private static final RouteTable<Endpoint> NONE =
            RouteTable.<Endpoint>builder().build(List.of());

    @Test
    void theTableSaysWhichFormOfAPathAnswers() {
        assertThat(RouteTableLog.of("", NONE, TrailingSlash.NEVER)).startsWith("Routes of /\n\n");
        assertThat(RouteTableLog.of("/shop", NONE, TrailingSlash.ALWAYS))
                .startsWith("Routes of /shop, answering with a slash at the end\n\n");
    }
}
