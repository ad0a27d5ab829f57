package io.routelet.benchmark.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a good engineer writes without Routelet, with the same headers. */
abstract class BareServlet extends HttpServlet {
    private static final Jsonb JSON = JsonbBuilder.create();

    static void answerGet(HttpServletResponse response, String contentType, String text) throws IOException {
        response.setHeader("x-content-type-options", "nosniff");
        response.setHeader("cache-control", "private, no-store");
        write(response, contentType, text);
    }

    static void answerPost(HttpServletResponse response, String contentType, String text) throws IOException {
        response.setHeader("x-content-type-options", "nosniff");
        write(response, contentType, text);
    }

    private static void write(HttpServletResponse response, String contentType, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(contentType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** {@code GET /text}. */
    static final class Text extends BareServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answerGet(response, "text/plain;charset=UTF-8", "Hello, world!");
        }
    }

    /** {@code GET /users/*}. */
    static final class Users extends BareServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String id = request.getPathInfo().substring(1);
            answerGet(response, "application/json", JSON.toJson(User.of(id)));
        }
    }

    /** {@code POST /orders}. */
    static final class Orders extends BareServlet {
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String json = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            answerPost(response, "application/json", JSON.toJson(JSON.fromJson(json, Order.class)));
        }
    }
}
