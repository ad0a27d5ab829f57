package contract.canary.account;

import io.routelet.Request;
import io.routelet.RequestCookie;
import io.routelet.Response;

public final class Route {
    public static Response GET(Request request) {
        RequestCookie token = request.cookies().get("token");
        return Response.text("account of " + (token == null ? "nobody" : token.value()));
    }
}
