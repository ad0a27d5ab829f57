package contract.components.agent;

import static io.routelet.RequestScope.headers;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text(String.valueOf(headers().get("User-Agent")));
    }
}
