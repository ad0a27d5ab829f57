package io.routelet.maven.dev;

import io.routelet.Accept;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Sees each request before the application: brings that up to date, shows what is wrong with it, and answers {@code
 * /_routelet}. Answers only for names of this machine, so that no web page elsewhere reads the application by a name
 * that it lets point here.
 */
final class Front extends ValveBase {
    private static final String OVERVIEW = "/_routelet";

    private final Gate gate;
    private final Set<String> hosts;
    private final Requests requests = new Requests();
    private final CompletableFuture<Development> started = new CompletableFuture<>();

    /** @param hosts further names of this machine */
    Front(Gate gate, Set<String> hosts) {
        super(true);
        this.gate = gate;
        this.hosts = hosts;
    }

    /** Lets requests go on: those that came before wait for it. */
    void show(Development development) {
        started.complete(development);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!LocalName.is(request.getServerName(), hosts)) {
            write(403, "text/plain", "The development server answers for localhost only\n", response);
            return;
        }
        long begun = System.nanoTime();
        String path = request.getDecodedRequestURI();
        try {
            Development development = started.get();
            development.refresh();
            if (path.equals(OVERVIEW)) {
                write(200, "text/html", Overview.of(development, requests), response);
                return;
            }
            answer(development, path, request, response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(503);
        } catch (ExecutionException e) {
            throw new ServletException("The development server does not start", e);
        }
        requests.add(new Requests.Answered(
                request.getMethod() + " " + path,
                response.getStatus(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun),
                String.valueOf(response.getHeader("Cache-Status")).replace("null", "")));
    }

    private void answer(Development development, String path, Request request, Response response)
            throws IOException, ServletException, InterruptedException {
        Trouble trouble = development.trouble(path);
        if (trouble != null) {
            write(trouble, request, response);
            return;
        }
        gate.enter();
        boolean streams = false;
        try {
            map(request);
            getNext().invoke(request, response);
            streams = request.isAsync() && isFollowed(request);
        } finally {
            if (streams) {
                gate.stream();
            } else {
                gate.leave();
            }
        }
    }

    /** The container has looked the application up before it was started again. */
    private static void map(Request request) throws IOException {
        org.apache.coyote.Request asked = request.getCoyoteRequest();
        request.getMappingData().recycle();
        request.getConnector()
                .getService()
                .getMapper()
                .map(asked.serverName(), asked.decodedURI(), null, request.getMappingData());
    }

    private boolean isFollowed(Request request) {
        try {
            request.getAsyncContext().addListener(new StreamEnd(gate));
            return true;
        } catch (IllegalStateException e) {
            return false; // it has just ended
        }
    }

    static void write(Trouble trouble, Request request, Response response) throws IOException {
        boolean html = Accept.prefers(request.getHeader("Accept"), Trouble.HTML, Trouble.PROBLEM);
        String type = html ? Trouble.HTML : Trouble.PROBLEM;
        write(trouble.status(), type, trouble.body(type), response);
    }

    private static void write(int status, String type, String body, Response response) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the gate once what goes on without a thread has ended. */
    private record StreamEnd(Gate gate) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            gate.endStream();
        }

        @Override
        public void onTimeout(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        /** Listeners are gone then. */
        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
