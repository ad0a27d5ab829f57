package app.ck;

import static io.routelet.RequestScope.cookies;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        cookies().set("a", "1");
        return Response.text("ok");
    }
}
