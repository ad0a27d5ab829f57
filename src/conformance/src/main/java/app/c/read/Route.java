package app.c.read;

import static io.routelet.RequestScope.cookies;

import io.routelet.Cookie;
import io.routelet.CookieJar;
import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.Response;
import io.routelet.conformance.ShownCookie;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes each cookie as Next.js shows it, with the path that Next.js assumes of it. */
public final class Route {
    public static Response GET(Request request) {
        CookieJar jar = cookies();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("all", jar.getAll().stream().map(ShownCookie::of).toList());
        members.put("a", ShownCookie.of(jar.get("a")));
        members.put("allA", jar.getAll("a").stream().map(ShownCookie::of).toList());
        members.put("hasA", jar.has("a"));
        members.put(
                "str", String.join("; ", jar.getAll().stream().map(Route::line).toList()));
        members.put("reqAll", request.cookies().getAll());
        members.put("reqA", request.cookies().get("a"));
        members.put("raw", request.headers().get("cookie"));
        return Response.json(members);
    }

    /** A name that no cookie may be sent with is shown all the same. */
    private static String line(RequestCookie cookie) {
        return cookie.name()
                + Cookie.of("c", cookie.value())
                        .withSameSite(null)
                        .toHeader(false)
                        .substring(1);
    }
}
