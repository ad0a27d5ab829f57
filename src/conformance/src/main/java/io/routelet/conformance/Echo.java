package io.routelet.conformance;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers with what a handler was told, as JSON. Immutable. */
public final class Echo {
    /** {@code nextUrl.basePath}: Next.js takes the base path off, and leaves no word of it to a handler. */
    public static final String NEXT_BASE_PATH = "";

    private static final Pattern PARAMETER =
            Pattern.compile("/(?:\\[\\[\\.\\.\\.([^/]+)]]|\\[\\.\\.\\.([^/]+)]|\\[([^/]+)])(?=/|$)");

    private final String folder;

    private Echo(String folder) {
        this.folder = folder;
    }

    /** The echo of the route in a folder of the observed application: {@code d/[id]}. */
    public static Echo at(String folder) {
        return new Echo(folder);
    }

    /** The answer of one handler. Only the default application tells which handler it is. */
    public Response answer(String handler, Request request, RouteContext<?> context) {
        Map<String, @Nullable Object> members = members(request, context);
        if (!Configuration.DEFAULT.isCurrent()) {
            return Response.json(members);
        }
        members.put("handler", handler);
        members.put("route", folder);
        return Response.json(members).withHeader("x-handler", handler);
    }

    /** The answer of a handler that never tells which one it is. */
    public static Response answer(Request request, RouteContext<?> context) {
        return Response.json(members(request, context));
    }

    private static Map<String, @Nullable Object> members(Request request, RouteContext<?> context) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("method", request.method());
        members.put("url", request.url().href());
        members.put("urlPath", request.url().pathname());
        members.put("nextPath", request.url().pathname());
        members.put("nextHref", request.url().href());
        members.put("basePath", NEXT_BASE_PATH);
        members.put("search", request.url().search());
        members.put("params", params(context));
        return members;
    }

    /** The parameters by their bracket names; the text of the observed handlers where the route has none. */
    public static Object params(RouteContext<?> context) {
        Map<String, Object> params = new LinkedHashMap<>();
        boolean[] dynamic = {false};
        PARAMETER.matcher(context.route()).results().forEach(segment -> {
            dynamic[0] = true;
            put(params, segment, context);
        });
        return dynamic[0] ? params : "ctx.params undefined";
    }

    private static void put(Map<String, Object> params, MatchResult segment, RouteContext<?> context) {
        String single = segment.group(3);
        if (single != null) {
            params.put(single, context.segments(single).get(0));
            return;
        }
        String name = segment.group(1) != null ? segment.group(1) : segment.group(2);
        if (!context.segments(name).isEmpty()) {
            params.put(shown(name), context.segments(name));
        }
    }

    /** The catch-alls are called {@code s} in the other applications, and one tree has one name for them. */
    private static String shown(String name) {
        return name.equals("slug") && !Configuration.DEFAULT.isCurrent() ? "s" : name;
    }
}
