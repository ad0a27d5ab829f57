package smoke.app.hello;

import io.routelet.Request;
import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return Response.text("hello");
    }

    public static Response POST(Request request) {
        return Response.json(Map.of("got", request.json(Map.class)));
    }
}
