package contract.methods.kept;

import io.routelet.Response;

public final class Route {
    public Response GET() {
        return Response.text("instance GET");
    }

    public Response POST() {
        return Response.text("instance POST");
    }

    public Response PUT() {
        return Response.text("instance PUT");
    }

    public Response PATCH() {
        return Response.text("instance PATCH");
    }

    public Response DELETE() {
        return Response.text("instance DELETE");
    }

    public Response OPTIONS() {
        return Response.text("instance OPTIONS");
    }

    public Response HEAD() {
        return Response.text("").withHeader("X-Method", "HEAD");
    }
}
