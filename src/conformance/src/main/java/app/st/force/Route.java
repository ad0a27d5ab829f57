package app.st.force;

import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.headers;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Entries;
import java.util.List;
import org.jspecify.annotations.Nullable;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(
            long now,
            String url,
            String search,
            List<List<String>> sp,
            String href,
            List<List<String>> reqHeaders,
            List<List<String>> headers,
            List<RequestCookie> cookies,
            List<RequestCookie> reqCookies,
            String method,
            String body,
            @Nullable String ip) {}

    record Posted(
            long now,
            String url,
            @Nullable String q,
            @Nullable String h,
            List<RequestCookie> c,
            String body,
            int hcount) {}

    public static Response GET(Request request) {
        return Response.json(new Seen(
                System.currentTimeMillis(),
                request.url().href(),
                request.url().search(),
                Entries.of(request.url().searchParams()),
                request.url().href(),
                Entries.of(request.headers()),
                Entries.of(headers()),
                cookies().getAll(),
                request.cookies().getAll(),
                request.method(),
                request.text(),
                null));
    }

    public static Response POST(Request request) {
        return Response.json(new Posted(
                System.currentTimeMillis(),
                request.url().href(),
                request.url().searchParams().get("q"),
                request.headers().get("x-t"),
                request.cookies().getAll(),
                request.text(),
                headers().names().size()));
    }
}
