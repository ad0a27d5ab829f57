package app.st.flakyctl;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Journal;

public final class Route {
    public static Response POST(Request request) {
        Journal.setFailing(request.text().equals("on"));
        return Response.text(Boolean.toString(Journal.isFailing()));
    }
}
