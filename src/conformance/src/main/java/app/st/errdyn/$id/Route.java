package app.st.errdyn.$id;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import org.jspecify.annotations.Nullable;

@RouteConfig(dynamic = Dynamic.ERROR)
public final class Route {
    record Params(String id) {}

    record Seen(long now, String id, @Nullable Object k) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        String id = context.params().id();
        Object k =
                switch (id) {
                    case "h" -> request.headers().get("x");
                    case "u" -> request.url().search();
                    case "c" -> request.cookies().getAll();
                    case "b" -> request.text();
                    default -> "none";
                };
        return Response.json(new Seen(System.currentTimeMillis(), id, k));
    }
}
