package app.users.$id;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Response;
import io.routelet.RouteContext;
import org.junit.jupiter.api.Test;

class RouteTest {
    @Test
    void theUserIsNamedByTheSegment() {
        Response response = Route.GET(RouteContext.of("/users/[id]", new Params("7")));
        assertThat(response.bodyBytes()).asString().isEqualTo("{\"id\":\"7\"}");
    }
}
