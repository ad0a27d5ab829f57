package app.advanced.body.json;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    record Person(String name) {}

    public static Response OPTIONS(Request request) {
        return Response.text("options " + request.json(Person.class).name());
    }
}
