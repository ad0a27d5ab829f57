package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.Task;
import io.routelet.cache.StoredResponse.Field;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a handler did not: the one place where a failure becomes a response and a log entry. The client learns
 * the status, a detail meant for it, and an id; the log has the id with everything else.
 */
final class Errors {
    private static final Logger LOG = System.getLogger("io.routelet");
    private static final String WATCHER = "io.routelet.dev.errors";

    private final Serving serving;
    private final boolean container;
    private final boolean development;
    private final ErrorPages pages;

    Errors(Serving serving, Serving.Options options) {
        this.serving = serving;
        this.container = options.containerErrors();
        this.development = options.development();
        this.pages = options.errorPages();
    }

    /** The page of the application for a status, where there is one and this client prefers it; else null. */
    @Nullable
    Page page(int status, HttpServletRequest request) {
        return container ? null : pages.of(status, request);
    }

    /**
     * Answers a failure.
     *
     * @throws ServletException where the response has begun, to have the container break the connection off
     * @throws IOException where the client has gone: the container's own, which it knows to be nobody's mistake
     */
    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse servlet)
            throws ServletException, IOException {
        answer(failure, failure, request, servlet);
    }

    /** The same of a failure whose trace is in the log, as somebody else has been answered with it. */
    void answerAgain(Throwable failure, HttpServletRequest request, HttpServletResponse servlet)
            throws ServletException, IOException {
        answer(failure, null, request, servlet);
    }

    private void answer(
            Throwable failure, @Nullable Throwable trace, HttpServletRequest request, HttpServletResponse servlet)
            throws ServletException, IOException {
        IOException gone = ClientGone.of(failure, servlet.isCommitted());
        if (gone != null) {
            LOG.log(Level.DEBUG, () -> "The client went away: " + line(request));
            throw gone;
        }
        LOG.log(Level.DEBUG, () -> "A failure is answered: " + line(request), failure);
        ErrorResponse error = !servlet.isCommitted() && failure instanceof HttpException http && http.status() < 500
                ? ErrorResponse.of(http)
                : logged(failure, trace, request);
        if (servlet.isCommitted()) {
            UndertowConnection.close(request);
            throw new ServletException("The response was broken off, error " + error.id());
        }
        write(error, developed(failure, request), null, request, servlet);
    }

    /**
     * Answers with a status that needs a header to be understood, and nothing to be logged: 405 with {@code Allow}, 503
     * with {@code Retry-After}.
     */
    void refuse(int status, String header, String value, HttpServletRequest request, HttpServletResponse servlet)
            throws ServletException, IOException {
        write(new ErrorResponse(status, null, null, null), null, new Field(header, value), request, servlet);
    }

    /** Tells the log about a task that failed when the response was out. */
    static void afterFailed(Task task, Throwable failure) {
        LOG.log(
                Level.ERROR,
                "A task that ran after a response failed: " + task.getClass().getName(),
                failure);
    }

    /**
     * The answer of who watches over the development: a {@code BiFunction<Throwable, String, String>} that is an attribute of
     * the application, and gives a body of a media type, or null to leave it to us.
     */
    @SuppressWarnings("unchecked")
    private @Nullable Response developed(Throwable failure, HttpServletRequest request) {
        if (!development || failure instanceof HttpException || !isLocal(request.getRemoteAddr())) {
            return null;
        }
        Object watcher = request.getServletContext().getAttribute(WATCHER);
        if (!(watcher instanceof BiFunction<?, ?, ?> shown)) {
            return null;
        }
        String type = ErrorResponse.type(ServletHeaders.list(request, "Accept"));
        String body;
        try {
            body = ((BiFunction<Throwable, String, @Nullable String>) shown).apply(failure, type);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "What watches over the development failed", e);
            return null;
        }
        return body == null
                ? null
                : Response.text(body, type).withStatus(500).withHeader("Cache-Control", "private, no-store");
    }

    private ErrorResponse logged(Throwable failure, @Nullable Throwable trace, HttpServletRequest request) {
        String id = String.format("%016x", ThreadLocalRandom.current().nextLong());
        String again = trace == null ? ", which waited for a render that failed: see the error before" : "";
        LOG.log(Level.ERROR, "Error " + id + " answering " + line(request) + again, trace);
        boolean shown = development && isLocal(request.getRemoteAddr());
        return failure instanceof HttpException http
                ? new ErrorResponse(http.status(), http.detail(), id, null)
                : ErrorResponse.internal(id, shown ? failure : null);
    }

    /** @param developed in place of all others, or null */
    private void write(
            ErrorResponse error,
            @Nullable Response developed,
            @Nullable Field field,
            HttpServletRequest request,
            HttpServletResponse servlet)
            throws ServletException, IOException {
        Thread.interrupted(); // Or the connection is closed in place of an answer.
        try {
            servlet.resetBuffer();
            if (field != null) {
                servlet.setHeader(field.name(), field.value());
            }
            if (developed != null) {
                serving.writer().write(developed, request, servlet);
            } else if (container) {
                servlet.sendError(error.status());
            } else if (!isShown(error, request, servlet)) {
                serving.writer().write(error.response(ServletHeaders.list(request, "Accept")), request, servlet);
            }
        } catch (ClientGone e) {
            throw e.original();
        } catch (Exception e) {
            LOG.log(Level.DEBUG, () -> "The error could not be sent: " + line(request), e);
            throw new ServletException("The error could not be sent");
        }
    }

    /** Shows a page of the application; where that fails as well, the client is told in our words. */
    private boolean isShown(ErrorResponse error, HttpServletRequest request, HttpServletResponse servlet)
            throws IOException {
        Page page = page(error.status(), request);
        if (page == null) {
            return false;
        }
        try {
            show(page, error, request, servlet);
            return true;
        } catch (ServletException | RuntimeException e) {
            LOG.log(Level.ERROR, "The page for an error failed, answering " + line(request), e);
            if (servlet.isCommitted()) {
                throw new IOException("The page for an error was broken off", e);
            }
            servlet.resetBuffer();
            return false;
        }
    }

    /** Shows a page for a failure, to which the request is bound as to a handler. */
    void show(Page page, ErrorResponse error, HttpServletRequest request, HttpServletResponse servlet)
            throws ServletException, IOException {
        Request incoming = serving.incoming(request);
        RequestScope scope = RequestScope.open(incoming);
        try {
            scope.whenCookiesChange(new PageCookies(request, servlet));
            ErrorPages.show(page, error, request, servlet);
        } finally {
            scope.close();
            Exchange.finish(serving, incoming, scope, servlet);
        }
    }

    /** One line, whatever the client sent. */
    private static String line(HttpServletRequest request) {
        StringBuilder line = new StringBuilder(request.getMethod()).append(' ').append(request.getRequestURI());
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i))
                    || Character.getType(line.charAt(i)) == Character.LINE_SEPARATOR) {
                line.setCharAt(i, '?');
            }
        }
        return line.toString();
    }

    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
