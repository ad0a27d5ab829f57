package contract.paths.counter;

import contract.paths.Protected;
import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text(Integer.toString(Protected.RUNS.get()));
    }
}
