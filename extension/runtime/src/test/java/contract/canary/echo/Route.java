package contract.canary.echo;

import io.routelet.Dynamic;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.ArrayList;
import java.util.List;

/** Tells all that it can see of a request. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC, revalidate = 3600)
public final class Route {
    public static Response GET(Request request) {
        List<String> seen = new ArrayList<>();
        request.headers().forEach((name, value) -> seen.add(name + ": " + value));
        RequestScope.headers().forEach((name, value) -> seen.add(name + ": " + value));
        return Response.text(request.method() + " " + request.url().href() + " " + seen + " "
                + request.cookies().size() + " " + request.url().searchParams());
    }
}
