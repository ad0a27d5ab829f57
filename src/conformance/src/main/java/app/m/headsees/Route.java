package app.m.headsees;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Journal;

public final class Route {
    public static Response GET(Request request) {
        Journal.log("GET handler saw " + request.method());
        return Response.text("body-of-get")
                .withHeader("x-seen", request.method())
                .withHeader("x-len", "11");
    }
}
