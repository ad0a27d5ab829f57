package app.cookies;

import static io.routelet.RequestScope.cookies;

import io.routelet.Response;
import io.routelet.conformance.ShownCookie;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.json(
                Map.of("c", cookies().getAll().stream().map(ShownCookie::of).toList()));
    }
}
