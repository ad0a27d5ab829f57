package app.draft;

import static io.routelet.RequestScope.draftMode;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        draftMode().enable();
        return Response.text("ok");
    }
}
