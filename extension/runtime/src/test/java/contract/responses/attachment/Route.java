package contract.responses.attachment;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response GET(Request request) {
        return Response.text("x").withAttachment(request.url().searchParams().get("name"));
    }
}
