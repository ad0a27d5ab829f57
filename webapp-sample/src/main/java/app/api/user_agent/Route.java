package app.api.user_agent;

import static io.routelet.RequestScope.headers;

import io.routelet.Response;
import java.util.Collections;

public final class Route {
    public static Response GET() {
        return Response.json(Collections.singletonMap("userAgent", headers().get("user-agent")));
    }
}
