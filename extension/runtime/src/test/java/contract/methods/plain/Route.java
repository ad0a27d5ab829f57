package contract.methods.plain;

import io.routelet.Cookie;
import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("plain").withHeader("X-Own", "1").withCookie(Cookie.of("a", "b"));
    }
}
