package app.b;

import io.routelet.FilePart;
import io.routelet.FormData;
import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Variant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Reads the body in every way; errors carry the names that they have in JavaScript. */
public final class Route {
    public static Response GET(Request request) {
        return go(request);
    }

    public static Response POST(Request request) {
        return go(request);
    }

    public static Response PUT(Request request) {
        return go(request);
    }

    public static Response DELETE(Request request) {
        return go(request);
    }

    public static Response PATCH(Request request) {
        return go(request);
    }

    private static Response go(Request request) {
        return switch (Variant.of(request)) {
            case "json" -> info(request, "json", request.json());
            case "jsoncatch" -> caught("SyntaxError", () -> Response.json(Map.of("json", request.json())));
            case "text" -> info(request, "text", request.text());
            case "bytes" -> info(request, "len", request.bytes().length);
            case "form" -> info(request, "form", fields(request.formData()));
            case "formcatch" ->
                caught("TypeError", () -> {
                    request.formData();
                    return Response.json(Map.of("ok", 1));
                });
            case "twice" -> twice(request);
            case "clone" -> clone(request.text());
            case "echo" -> Response.stream(contentType(request, "x/none"), request.body());
            case "blob" -> blob(contentType(request, ""), request.bytes());
            default -> Response.json(info(request));
        };
    }

    private static Map<String, Object> info(Request request) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("method", request.method());
        info.put("ct", request.headers().get("content-type"));
        info.put("cl", request.headers().get("content-length"));
        info.put("hasBody", hasBody(request));
        return info;
    }

    private static boolean hasBody(Request request) {
        return !List.of("GET", "HEAD").contains(request.method());
    }

    private static Response info(Request request, String name, Object value) {
        Map<String, Object> info = info(request);
        info.put(name, value);
        return Response.json(info);
    }

    private static String contentType(Request request, String otherwise) {
        String type = request.headers().get("content-type");
        return type == null ? otherwise : type;
    }

    private static List<List<Object>> fields(FormData form) {
        List<List<Object>> fields = new ArrayList<>();
        for (FormData.Entry entry : form.entries()) {
            fields.add(List.of(
                    entry.name(), entry instanceof FilePart file ? file(file) : ((FormData.Text) entry).value()));
        }
        return fields;
    }

    private static Map<String, Object> file(FilePart part) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("file", part.filename());
        file.put("type", part.contentType());
        file.put("size", part.size());
        file.put("text", new String(part.bytes(), StandardCharsets.UTF_8));
        return file;
    }

    private static Response caught(String name, Supplier<Response> reading) {
        try {
            return reading.get();
        } catch (HttpException e) {
            return Response.json(error(name, e)).withStatus(400);
        }
    }

    /** A GET has no body, and so none that was read. */
    private static Response twice(Request request) {
        if (!hasBody(request)) {
            return Response.json(Map.of("second", "ok"));
        }
        request.text();
        try {
            request.text();
        } catch (IllegalStateException e) {
            Map<String, Object> error = error("TypeError", e);
            error.put("used", request.bodyUsed());
            return Response.json(error);
        }
        return Response.json(Map.of("second", "ok"));
    }

    private static Map<String, Object> error(String name, Exception e) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("name", name);
        error.put("msg", e.getMessage());
        return error;
    }

    private static Response clone(String text) {
        Map<String, Object> texts = new LinkedHashMap<>();
        texts.put("a", text);
        texts.put("b", text);
        return Response.json(texts);
    }

    private static String lower(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0
                ? type.toLowerCase(Locale.ROOT)
                : type.substring(0, parameters).toLowerCase(Locale.ROOT) + type.substring(parameters);
    }

    private static Response blob(String type, byte[] bytes) {
        Map<String, Object> blob = new LinkedHashMap<>();
        blob.put("size", bytes.length);
        blob.put("type", type.matches("[\\w.+-]+/[\\w.+-]+(;.*)?") ? lower(type) : "");
        return Response.json(blob);
    }
}
