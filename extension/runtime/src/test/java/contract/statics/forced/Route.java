package contract.statics.forced;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.List;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(
            String method,
            String href,
            String pathname,
            String search,
            List<String> headers,
            int cookies,
            List<String> scope,
            boolean draft) {}

    public static Response GET(Request request) {
        RequestScope.connection();
        return Response.json(new Seen(
                request.method(),
                request.url().href(),
                request.url().pathname(),
                request.url().search(),
                request.headers().names(),
                request.cookies().size(),
                RequestScope.headers().names(),
                RequestScope.draftMode().isEnabled()));
    }
}
