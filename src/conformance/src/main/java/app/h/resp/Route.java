package app.h.resp;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers in every form that a response has. Reason phrases have no twin: HTTP/2 knows none. */
public final class Route {
    public static Response GET(Request request) {
        return switch (Variant.of(request)) {
            case "dup" -> Response.text("dup").withAddedHeader("x-dup", "a").withAddedHeader("x-dup", "b");
            case "cc" -> Response.text("cc").withHeader("cache-control", "public, max-age=60");
            case "text" -> Response.text("text");
            case "json", "json-status", "json-undefined", "json-ct", "nrjson" -> json(Variant.of(request));
            case "null", "noarg" -> Response.status(200);
            case "empty" -> Response.text("");
            case "204" -> Response.noContent();
            case "204body" -> Response.text("x").withStatus(204);
            case "304" -> Response.status(304);
            case "205" -> Response.status(205);
            case "buf" ->
                Response.bytes(new byte[] {1, 2, 3}, "application/octet-stream").withoutHeader("content-type");
            case "blob" -> Response.text("hi", "text/x-blob");
            case "form" -> form();
            case "usp" -> Response.text("a=1+2", "application/x-www-form-urlencoded;charset=UTF-8");
            case "html" -> Response.text("<p>x</p>", "text/html");
            case "cl" -> Response.text("12345").withHeader("content-length", "5");
            case "etag" -> Response.text("etag").withHeader("etag", "\"abc\"");
            case "lastmod" -> Response.text("lm").withHeader("last-modified", "Wed, 21 Oct 2015 07:28:00 GMT");
            case "utf8" -> Response.text("é日本");
            case "status" -> Response.text("s").withStatus(Integer.parseInt(Variant.parameter(request, "s", "")));
            case "error" -> Response.status(0);
            case "statustext" -> Response.text("s").withStatus(201);
            case "conn" ->
                Response.text("c").withHeader("connection", "close").withHeader("transfer-encoding", "chunked");
            case "nr" -> Response.text("nr").withStatus(202);
            default -> Response.text("?");
        };
    }

    private static Response json(String variant) {
        return switch (variant) {
            case "json" -> Response.json(members());
            case "json-status" -> Response.json(Map.of("e", 1)).withStatus(418).withHeader("x-a", "b");
            case "json-undefined" -> Response.json(new Undefined(1));
            case "json-ct" -> Response.json(Map.of()).withHeader("content-type", "application/problem+json");
            default -> Response.json(Map.of("a", 1)).withStatus(201);
        };
    }

    private static Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("a", 1);
        members.put("d", Instant.EPOCH);
        members.put("n", null);
        return members;
    }

    private static Response form() {
        String body = "--boundary\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--boundary--\r\n";
        return Response.text(body, "multipart/form-data; boundary=boundary");
    }

    /** Has no JSON. */
    public record Undefined(int value) {
        @Override
        public int value() {
            throw new IllegalStateException("There is no value");
        }
    }
}
