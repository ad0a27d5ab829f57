package app.st.forcemut;

import static io.routelet.RequestScope.connection;
import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.draftMode;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import org.jspecify.annotations.Nullable;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(long now, @Nullable String e1, boolean draft) {}

    public static Response GET() {
        String refused = setCookie();
        connection();
        return Response.json(
                new Seen(System.currentTimeMillis(), refused, draftMode().isEnabled()));
    }

    private static @Nullable String setCookie() {
        try {
            cookies().set("x", "1");
            return null;
        } catch (IllegalStateException e) {
            return "Error: " + e.getMessage();
        }
    }
}
