package app.cors;

import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        return allow(Response.json(Map.of("a", 1)));
    }

    public static Response OPTIONS() {
        return allow(Response.noContent());
    }

    private static Response allow(Response response) {
        return response.withHeader("Access-Control-Allow-Origin", "*")
                .withHeader("Access-Control-Allow-Methods", "GET, POST")
                .withHeader("Access-Control-Allow-Headers", "Content-Type");
    }
}
