package io.routelet.serve;

import io.routelet.Accept;
import io.routelet.HttpException;
import io.routelet.Json;
import io.routelet.Response;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the client is told when there is no response of the author's: a problem (RFC 9457), as HTML where the client
 * prefers it.
 *
 * @param status 400 to 599
 * @param detail for the client, or null
 * @param id names the log entry that has the rest, or null where nothing is logged
 * @param stack the author's exception, in development only, or null
 */
record ErrorResponse(
        int status,
        @Nullable String detail,
        @Nullable String id,
        @Nullable String stack) {
    private static final String HTML = "text/html";
    private static final String PROBLEM = "application/problem+json";

    /** The media type that a client is told in. */
    static String type(@Nullable String accept) {
        return Accept.prefers(accept, HTML, PROBLEM) ? HTML : PROBLEM;
    }

    static ErrorResponse of(HttpException e) {
        return new ErrorResponse(e.status(), e.detail(), null, null);
    }

    static ErrorResponse internal(String id, @Nullable Throwable shown) {
        return new ErrorResponse(500, null, id, shown == null ? null : trace(shown));
    }

    /** @param accept the {@code Accept} header, or null */
    Response response(@Nullable String accept) {
        String type = type(accept);
        Response body = type.equals(HTML) ? Response.html(html()) : Response.text(json(), type);
        return body.withStatus(status).withHeader("Cache-Control", "private, no-store");
    }

    private String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "about:blank");
        members.put("title", title());
        members.put("status", status);
        put(members, "detail", detail);
        put(members, "id", id);
        put(members, "stack", stack);
        return Json.stringify(members);
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private String html() {
        String heading = status + " " + title();
        return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>" + heading
                + "</title></head>\n<body>\n<h1>" + heading + "</h1>\n" + paragraph(detail)
                + paragraph(id == null ? null : "Error " + id)
                + (stack == null ? "" : "<pre>" + escape(stack) + "</pre>\n") + "</body>\n</html>\n";
    }

    private static String paragraph(@Nullable String text) {
        return text == null ? "" : "<p>" + escape(text) + "</p>\n";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** The reason phrases of RFC 9110; for what it does not name, the class of the status. */
    private String title() {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 402 -> "Payment Required";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 408 -> "Request Timeout";
            case 409 -> "Conflict";
            case 410 -> "Gone";
            case 411 -> "Length Required";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 414 -> "URI Too Long";
            case 415 -> "Unsupported Media Type";
            case 416 -> "Range Not Satisfiable";
            case 417 -> "Expectation Failed";
            case 421 -> "Misdirected Request";
            case 422 -> "Unprocessable Content";
            case 423 -> "Locked";
            case 424 -> "Failed Dependency";
            case 425 -> "Too Early";
            case 426 -> "Upgrade Required";
            case 428 -> "Precondition Required";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 451 -> "Unavailable For Legal Reasons";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 507 -> "Insufficient Storage";
            default -> status < 500 ? "Client Error" : "Server Error";
        };
    }
}
