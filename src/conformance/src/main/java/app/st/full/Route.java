package app.st.full;

import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.headers;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Entries;
import java.util.List;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(
            String url,
            String search,
            List<List<String>> sp,
            List<List<String>> reqHeaders,
            List<List<String>> headers,
            List<RequestCookie> cookies,
            String method) {}

    public static Response GET(Request request) {
        return Response.json(new Seen(
                request.url().href(),
                request.url().search(),
                Entries.of(request.url().searchParams()),
                Entries.of(request.headers()),
                Entries.of(headers()),
                cookies().getAll(),
                request.method()));
    }
}
