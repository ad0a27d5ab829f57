package contract.methods.fixed;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.text("static GET");
    }

    public static Response POST() {
        return Response.text("static POST");
    }

    public static Response PUT() {
        return Response.text("static PUT");
    }

    public static Response PATCH() {
        return Response.text("static PATCH");
    }

    public static Response DELETE() {
        return Response.text("static DELETE");
    }

    public static Response OPTIONS() {
        return Response.text("static OPTIONS");
    }

    public static Response HEAD() {
        return Response.text("").withHeader("X-Method", "HEAD");
    }
}
