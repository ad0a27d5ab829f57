package app.hello;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;

/** GET and POST /hello. */
public final class Route {
    record Greeting(String name) {}

    public static Response GET() {
        return Response.text("Hello");
    }

    public static Response POST(Request request) {
        Greeting greeting = request.json(Greeting.class);
        if (greeting == null) {
            throw new HttpException(422, "Send a greeting, not null.");
        }
        return Response.text("Hello, " + greeting.name());
    }
}
