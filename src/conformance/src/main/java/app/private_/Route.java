package app.private_;

import static io.routelet.RequestScope.cookies;

import io.routelet.RequestCookie;
import io.routelet.Response;
import org.jspecify.annotations.Nullable;

/** What belongs to one request is remembered where everything of one request is: in a variable. */
public final class Route {
    public static Response GET() {
        RequestCookie cookie = cookies().get("a");
        Seen seen = new Seen(cookie == null ? null : cookie.value(), Math.random());
        return Response.json(new Both(seen, seen));
    }

    record Seen(@Nullable String c, double d) {}

    record Both(Seen a, Seen b) {}
}
