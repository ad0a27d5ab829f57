package io.routelet.serve;

import io.routelet.Cookie;
import io.routelet.HttpException;
import io.routelet.Limits;
import io.routelet.Response;
import io.routelet.ResponseBody;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** Puts a {@link Response} on the wire: status, headers, body, in this order and once. Immutable. */
final class ResponseWriter {
    private final Limits limits;
    private final FileAnswer files;
    private final EventStreams events;

    ResponseWriter(Limits limits, InstantSource clock, EventStreams events) {
        this.limits = limits;
        this.files = new FileAnswer(clock);
        this.events = events;
    }

    /**
     * Writes a response.
     *
     * @throws Exception what the author's body throws, or an {@link IOException} of the connection
     */
    void write(Response response, HttpServletRequest request, HttpServletResponse servlet) throws Exception {
        boolean head = request.getMethod().equals("HEAD");
        boolean reading = head || request.getMethod().equals("GET");
        ResponseBody body = response.body();
        if (reading && response.status() == 200) {
            if (body instanceof ResponseBody.OfFile file) {
                files.write(file.path(), response, request, servlet, this::writeHead);
                return;
            }
            if (Preconditions.notModified(request, response.plainHeaders())) {
                writeHead(NotModified.of(response), request, servlet);
                return;
            }
        }
        writeHead(response, request, servlet);
        if (head) {
            skip(body, servlet);
        } else {
            writeBody(body, request, servlet);
        }
    }

    private void writeBody(ResponseBody body, HttpServletRequest request, HttpServletResponse servlet)
            throws Exception {
        if (body instanceof ResponseBody.Bytes bytes) {
            servlet.setContentLength(bytes.content().length);
            connection(servlet).write(bytes.content());
        } else if (body instanceof ResponseBody.Empty) {
            writeNothing(servlet);
        } else if (body instanceof ResponseBody.Events source) {
            events.run(source.source(), connection(servlet), request.getHeader("Last-Event-ID"));
        } else {
            body.writeTo(connection(servlet));
        }
    }

    private static OutputStream connection(HttpServletResponse servlet) throws IOException {
        return new ConnectionStream(servlet.getOutputStream());
    }

    /** The body of an answer to HEAD: its length where it is known, and nothing of it is made. */
    private static void skip(ResponseBody body, HttpServletResponse servlet) {
        if (body instanceof ResponseBody.Bytes bytes) {
            servlet.setContentLength(bytes.content().length);
        } else if (body instanceof ResponseBody.Empty) {
            writeNothing(servlet);
        }
    }

    private static void writeNothing(HttpServletResponse servlet) {
        int status = servlet.getStatus();
        if (status != 204 && status != 205 && status != 304) {
            servlet.setContentLength(0);
        }
    }

    private void writeHead(Response response, HttpServletRequest request, HttpServletResponse servlet) {
        HeaderSize.check(response, request.isSecure(), limits);
        servlet.setStatus(response.status());
        HeaderWriter headers = new HeaderWriter(servlet);
        response.plainHeaders().forEach(headers);
        for (Cookie cookie : response.cookies()) {
            headers.accept("set-cookie", cookie.toHeader(request.isSecure()));
        }
        headers.complete(request.getMethod());
    }

    /** Takes the author's headers to the container. A class, as {@link HeaderSize} is. */
    private static final class HeaderWriter implements BiConsumer<String, String> {
        private final HttpServletResponse servlet;
        private boolean cacheControl;
        private boolean typed;
        private boolean nosniff;

        HeaderWriter(HttpServletResponse servlet) {
            this.servlet = servlet;
        }

        @Override
        public void accept(String name, String value) {
            switch (name) {
                case "set-cookie", "vary" -> servlet.addHeader(name, value);
                case "cache-control" -> {
                    cacheControl = true;
                    servlet.setHeader(name, value);
                }
                case "content-type" -> {
                    typed = true;
                    servlet.setContentType(value);
                }
                case "x-content-type-options" -> {
                    nosniff = true;
                    servlet.setHeader(name, value);
                }
                default -> servlet.setHeader(name, value);
            }
        }

        /** What the author and the filters have not said: nobody guesses a type, nobody keeps a dynamic answer. */
        void complete(String method) {
            if (typed && !nosniff) {
                servlet.setHeader("x-content-type-options", "nosniff");
            }
            boolean reading = method.equals("GET") || method.equals("HEAD");
            if (reading && !cacheControl && !servlet.containsHeader("cache-control")) {
                servlet.setHeader("cache-control", "private, no-store");
            }
        }
    }

    /** Writes the head of a response. */
    @FunctionalInterface
    interface HeadWriter {
        /**
         * Writes status and headers.
         *
         * @throws HttpException 500 if the headers are over their limit
         */
        void write(Response response, HttpServletRequest request, HttpServletResponse servlet);
    }
}
