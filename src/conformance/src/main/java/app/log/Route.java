package app.log;

import io.routelet.Response;
import io.routelet.conformance.Journal;

public final class Route {
    public static Response GET() {
        return Response.json(Journal.take());
    }
}
