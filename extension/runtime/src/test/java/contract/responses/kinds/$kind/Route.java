package contract.responses.kinds.$kind;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class Route {
    record Params(String kind) {}

    public static Response POST() {
        return Response.text("x");
    }

    public static Response GET(RouteContext<Params> context) {
        byte[] bytes = "ä".getBytes(StandardCharsets.UTF_8);
        return switch (context.params().kind()) {
            case "json" -> Response.json(Map.of("a", 1));
            case "text" -> Response.text("ä");
            case "html" -> Response.html("<p>ä");
            case "bytes" -> Response.bytes(bytes, "application/x-own");
            case "csv" -> Response.text("a,b", "text/csv;charset=UTF-8");
            case "charset" -> Response.text("x", "text/plain;charset=ISO-8859-1");
            case "bare" -> Response.text("x", "text/plain");
            case "stream" ->
                Response.stream("text/plain", out -> out.write("streamed".getBytes(StandardCharsets.US_ASCII)));
            default ->
                Response.stream("text/plain", new ByteArrayInputStream("read".getBytes(StandardCharsets.US_ASCII)));
        };
    }
}
