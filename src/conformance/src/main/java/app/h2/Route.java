package app.h2;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;

/** Sets headers of every kind. */
public final class Route {
    public static Response GET(Request request) {
        Response text = Response.text("12345");
        Response letter = Response.text("d");
        return switch (Variant.of(request)) {
            case "dup" -> Response.text("dup").withAddedHeader("x-dup", "a").withAddedHeader("x-dup", "b");
            case "cc" -> Response.text("cc").withHeader("cache-control", "public, max-age=60");
            case "cl" -> text.withHeader("content-length", "5");
            case "clbad" -> text.withHeader("content-length", "99");
            case "ce" -> text.withHeader("content-encoding", "x-none");
            case "te" -> text.withHeader("transfer-encoding", "identity");
            case "vary" -> Response.text("v").withHeader("vary", "Origin");
            case "www" ->
                twice("www-authenticate", "Basic realm=\"a\"", "Bearer").withStatus(401);
            case "link" -> twice("link", "</a>; rel=x", "</b>; rel=y");
            case "date" ->
                letter.withHeader("date", "Thu, 01 Jan 1970 00:00:00 GMT")
                        .withHeader("server", "me")
                        .withHeader("x-powered-by", "mine");
            case "allow" -> letter.withStatus(405).withHeader("allow", "GET");
            case "case" -> letter.withHeader("X-MiXeD", "V");
            case "latin" -> letter.withHeader("x-l", "café");
            case "uni" -> letter.withHeader("x-u", "日");
            case "nl" -> letter.withHeader("x-u", "a\nb");
            case "crsc" -> letter.withHeader("set-cookie", "a=1; Expires=Wed, 21 Oct 2026 07:28:00 GMT, b=2");
            case "xmsc" ->
                letter.withHeader("x-middleware-set-cookie", "a=1")
                        .withHeader("x-middleware-override-headers", "z")
                        .withHeader("x-nextjs-cache", "MINE");
            default -> Response.text("?");
        };
    }

    private static Response twice(String name, String one, String other) {
        return Response.text("w").withAddedHeader(name, one).withAddedHeader(name, other);
    }
}
