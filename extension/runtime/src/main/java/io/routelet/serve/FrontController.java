package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.route.HttpMethod;
import io.routelet.route.Match;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The one servlet of all routes, mapped to {@code /}. A request that no route matches goes to the container's default
 * servlet as if this one were not there.
 */
public final class FrontController extends HttpServlet {
    private static final long serialVersionUID = 1;

    /** The request attribute that has a dispatch throw, so that the container breaks the connection off. */
    static final String BROKEN = "io.routelet.broken";

    private static final String DEFAULT_SERVLET = "default";

    private transient @Nullable Serving started;

    /** Starts answering. To be called before the container lets requests in. */
    public void start(Serving serving) {
        started = serving;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC && request.getAttribute(BROKEN) != null) {
            throw new ServletException("The response was broken off");
        }
        Serving serving = Objects.requireNonNull(started);
        Match<Endpoint> match;
        try {
            match = serving.resolver().match(request);
        } catch (HttpException e) {
            serving.errors().answer(e, request, response);
            return;
        }
        if (match == null) {
            pass(request, response);
        } else {
            answer(serving, match, request, response);
        }
    }

    private static void answer(
            Serving serving, Match<Endpoint> match, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Endpoint endpoint = match.value();
        HttpMethod method = HttpMethod.of(request.getMethod());
        Response redirect = serving.resolver().redirect(request);
        BoundMethod bound =
                redirect != null ? BoundMethod.answering(redirect) : method == null ? null : endpoint.method(method);
        if (bound == null) {
            serving.errors().refuse(isKnown(method, request) ? 405 : 501, endpoint.allow(), request, response);
            return;
        }
        Request incoming = new IncomingRequest(serving.application(), request, serving.basePath());
        new Exchange(serving, incoming, request, response).run(bound, match);
    }

    /** TRACE and CONNECT are methods of HTTP that no route can have (RFC 9110, 9.3). */
    private static boolean isKnown(@Nullable HttpMethod method, HttpServletRequest request) {
        return method != null
                || request.getMethod().equals("TRACE")
                || request.getMethod().equals("CONNECT");
    }

    /** Ends what waits: clients that listen to events, and tasks that come after a response. */
    @Override
    public void destroy() {
        if (started != null) {
            started.close();
        }
    }

    /** The container's own answer. */
    private void pass(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RequestDispatcher container = getServletContext().getNamedDispatcher(DEFAULT_SERVLET);
        if (container == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getDispatcherType() == DispatcherType.INCLUDE) {
            container.include(request, response);
        } else {
            container.forward(request, response);
        }
    }
}
