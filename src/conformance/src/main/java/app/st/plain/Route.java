package app.st.plain;

import io.routelet.Response;
import io.routelet.conformance.Moment;

public final class Route {
    public static Response GET() {
        return Moment.answer();
    }
}
