package contract.responses.framing;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("x")
                .withHeader("Content-Length", "100")
                .withHeader("Transfer-Encoding", "chunked")
                .withAddedHeader("transfer-encoding", "chunked")
                .withHeader("Trailer", "X")
                .withHeader("Upgrade", "h2c")
                .withHeader("Connection", "upgrade");
    }
}
