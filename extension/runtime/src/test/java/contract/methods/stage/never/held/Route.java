package contract.methods.stage.never.held;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        System.gc();
        return Response.text(contract.methods.stage.never.Route.REQUEST.get() == null ? "let go" : "held");
    }
}
