package app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Handlers are methods: they are called without a server. */
class HandlersTest {
    @Test
    void aGreetingNamesTheGuest() {
        Request request =
                Request.builder("POST", "/hello").json(Map.of("name", "Ada")).build();

        Response response = app.hello.Route.POST(request);

        assertEquals("Hello, Ada", new String(response.bodyBytes(), StandardCharsets.UTF_8));
    }

    @Test
    void aNumberIsSquared() {
        Response response = app.squares.$number.Route.GET(
                RouteContext.of("/squares/[number]", new app.squares.$number.Route.Params(7)));

        assertEquals("{\"number\":7,\"square\":49}", new String(response.bodyBytes(), StandardCharsets.UTF_8));
    }
}
