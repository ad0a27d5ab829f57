package contract.methods.stage.gate.open;

import io.routelet.Request;
import io.routelet.Response;

public final class Route {
    public static Response GET(Request request) throws InterruptedException {
        contract.methods.stage.gate.Route.WAITING.acquire(50);
        contract.methods.stage.gate.Route.GATE.complete(Response.text("through"));
        return Response.text("opened");
    }
}
