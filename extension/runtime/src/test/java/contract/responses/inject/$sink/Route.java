package contract.responses.inject.$sink;

import io.routelet.Cookie;
import io.routelet.Event;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String sink) {}

    public static Response GET(Request request, RouteContext<Params> context) {
        String text = request.url().searchParams().get("p");
        Response plain = Response.text("x");
        return switch (context.params().sink()) {
            case "name" -> plain.withHeader(text, "1");
            case "value" -> plain.withHeader("X-Value", text);
            case "added" -> plain.withAddedHeader("X-Value", text);
            case "type" -> Response.bytes(new byte[0], text);
            case "contentTypeOfText" -> Response.text("", text);
            case "location" -> Response.redirect(text, 302);
            case "cookieName" -> plain.withCookie(Cookie.of(text, "1"));
            case "cookieValue" -> plain.withCookie(Cookie.of("a", text));
            case "cookiePath" -> plain.withCookie(Cookie.of("a", "1").withPath(text));
            case "cookieDomain" -> plain.withCookie(Cookie.of("a", "1").withDomain(text));
            case "eventId" ->
                plain.withHeader("X-Event", Event.of("x").withId(text).id());
            default -> plain.withAttachment(text);
        };
    }
}
