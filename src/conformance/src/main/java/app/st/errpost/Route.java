package app.st.errpost;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import org.jspecify.annotations.Nullable;

@RouteConfig(dynamic = Dynamic.ERROR)
public final class Route {
    record Seen(@Nullable String h) {}

    public static Response GET(Request request) {
        return Response.json(new Seen(request.headers().get("x-t")));
    }

    public static Response POST() {
        return Response.text("p");
    }
}
