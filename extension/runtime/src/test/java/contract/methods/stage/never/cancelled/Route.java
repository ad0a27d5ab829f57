package contract.methods.stage.never.cancelled;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text(Boolean.toString(contract.methods.stage.never.Route.FUTURE.isCancelled()));
    }
}
