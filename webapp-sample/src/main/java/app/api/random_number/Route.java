package app.api.random_number;

import io.routelet.Response;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

public final class Route {
    public static Response GET() {
        return Response.json(Map.of("randomNumber", ThreadLocalRandom.current().nextDouble()));
    }
}
