package contract.clean.caller;

import contract.clean.Traces;
import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text(Traces.found());
    }
}
