package contract.methods.kept.identity;

import io.routelet.Request;
import io.routelet.Response;

public class Route {
    public Response GET(Request request) {
        return Response.text(Integer.toString(System.identityHashCode(this)));
    }
}
