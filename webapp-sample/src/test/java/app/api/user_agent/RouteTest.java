package app.api.user_agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Request;
import io.routelet.RequestScope;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RouteTest {
    @Test
    void anUnnamedBrowserIsNull() {
        assertThat(body(Request.builder("GET", "/api/user-agent").build())).isEqualTo("{\"userAgent\":null}");
    }

    @Test
    void theBrowserNamesItself() {
        Request request = Request.builder("GET", "/api/user-agent")
                .header("User-Agent", "curious/1")
                .build();
        assertThat(body(request)).isEqualTo("{\"userAgent\":\"curious/1\"}");
    }

    private static String body(Request request) {
        try (RequestScope scope = RequestScope.open(request)) {
            return new String(scope.complete(Route.GET()).bodyBytes(), StandardCharsets.UTF_8);
        }
    }
}
