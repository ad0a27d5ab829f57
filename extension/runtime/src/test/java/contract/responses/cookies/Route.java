package contract.responses.cookies;

import io.routelet.Cookie;
import io.routelet.RequestScope;
import io.routelet.Response;

public final class Route {
    public static Response GET() {
        RequestScope.cookies()
                .set("own", "0")
                .set("late", "a b")
                .set(Cookie.of("__Host-s", "1").withHttpOnly(true));
        return Response.noContent().withCookie(Cookie.of("own", "1")).withExpiredCookie(Cookie.of("gone", "x"));
    }
}
