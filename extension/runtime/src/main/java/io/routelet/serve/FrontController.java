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
import java.util.function.Supplier;
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

    private transient @Nullable Supplier<Serving> maker;
    private transient volatile @Nullable Serving made;

    /**
     * Starts answering. To be called before the container lets requests in.
     *
     * @param serving makes what requests are served with, when the first one comes: an application starts sooner without
     *     its classes
     */
    public void start(Supplier<Serving> serving) {
        maker = serving;
    }

    /** What requests are served with. */
    public Serving serving() {
        Serving known = made;
        return known == null ? make() : known;
    }

    private synchronized Serving make() {
        Serving known = made;
        if (known == null) {
            known = Objects.requireNonNull(maker).get();
            made = known;
        }
        return known;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC && request.getAttribute(BROKEN) != null) {
            throw new ServletException("The response was broken off");
        }
        if (request.getDispatcherType() == DispatcherType.INCLUDE || isInside(request)) {
            pass(request, response);
            return;
        }
        Serving serving = serving();
        Match<Endpoint> match;
        Response redirect;
        try {
            match = found(request);
            match = match == null ? serving.resolver().match(request) : match;
            redirect = match == null ? null : serving.resolver().redirect(request);
        } catch (HttpException e) {
            serving.errors().answer(e, request, response);
            return;
        }
        if (match == null) {
            pass(request, orNotFound(serving, request, response));
        } else if (redirect != null) {
            run(serving, match, BoundMethod.answering(redirect), request, response);
        } else {
            answer(serving, match, request, response);
        }
    }

    /** Whether this is a file that no client can ask for, but an application shows: a page, or one of its own views. */
    private static boolean isInside(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.REQUEST
                && request.getServletPath().startsWith("/WEB-INF/");
    }

    /** A response that shows the application's page for 404 where the container finds nothing. */
    private static HttpServletResponse orNotFound(
            Serving serving, HttpServletRequest request, HttpServletResponse response) {
        Page page = request.getDispatcherType() == DispatcherType.REQUEST
                ? serving.errors().page(HttpServletResponse.SC_NOT_FOUND, request)
                : null;
        return page == null ? response : new MissedFile(serving.errors(), page, request, response);
    }

    /** The route that the filter has found for this very request, or null. */
    @SuppressWarnings("unchecked")
    private static @Nullable Match<Endpoint> found(HttpServletRequest request) {
        boolean asked = request.getDispatcherType() == DispatcherType.REQUEST;
        return asked && request.getAttribute(StaticCacheFilter.MATCH) instanceof Match<?> match
                ? (Match<Endpoint>) match
                : null;
    }

    private static void answer(
            Serving serving, Match<Endpoint> match, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpMethod method = HttpMethod.of(request.getMethod());
        BoundMethod bound = method == null ? null : match.value().method(method);
        StaticRoute statics = match.value().statics();
        Page page = match.value().page();
        boolean draft = statics != null && Draft.isFor(request, serving);
        if (!draft && !match.value().admits(match.parameters())) {
            serving.errors().answer(new HttpException(404, null), request, response);
        } else if (bound == null) {
            int status = isKnown(request.getMethod()) ? 405 : 501;
            serving.errors().refuse(status, "Allow", match.value().allow(), request, response);
        } else if (page != null && StaticCacheFilter.isReading(request.getMethod())) {
            new Exchange(serving, serving.incoming(request), request, response).show(page, match);
        } else if (statics != null && StaticCacheFilter.isReading(request.getMethod())) {
            answerStatic(serving, match, statics, draft, request, response);
        } else {
            run(serving, match, bound, request, response);
        }
    }

    private static void answerStatic(
            Serving serving,
            Match<Endpoint> match,
            StaticRoute statics,
            boolean draft,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (draft) {
            Request seen = statics.mode() == StaticRoute.Mode.EMPTY
                    ? serving.statics().request(match, true, new StaticReads(statics))
                    : serving.incoming(request);
            new Exchange(serving, seen, request, response).run(Draft.of(statics.get()), match);
            return;
        }
        Statics.Course course = course(serving, match, statics, request, response);
        if (course == Statics.Course.RUN) {
            run(serving, match, statics.get(), request, response);
        } else if (course == Statics.Course.RUN_EMPTY) {
            Request empty = serving.statics().request(match, false, new StaticReads(statics));
            new Exchange(serving, empty, request, response).run(statics.get(), match);
        }
    }

    /** Only what a client asked for is answered with what is kept. */
    private static Statics.Course course(
            Serving serving,
            Match<Endpoint> match,
            StaticRoute statics,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (statics.isDynamic()) {
            return Statics.Course.RUN;
        }
        return request.getDispatcherType() == DispatcherType.REQUEST
                ? serving.statics().answer(statics, match, request, response)
                : Statics.again(statics);
    }

    private static void run(
            Serving serving,
            Match<Endpoint> match,
            BoundMethod bound,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        new Exchange(serving, serving.incoming(request), request, response).run(bound, match);
    }

    /** TRACE and CONNECT are methods of HTTP that no route can have (RFC 9110, 9.3). */
    private static boolean isKnown(String method) {
        return HttpMethod.of(method) != null || method.equals("TRACE") || method.equals("CONNECT");
    }

    /** Ends what waits: clients that listen to events, and tasks that come after a response. */
    @Override
    public void destroy() {
        Serving known = made;
        if (known != null) {
            known.close();
        }
    }

    /** The container's own answer. */
    private void pass(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RequestDispatcher container = getServletContext().getNamedDispatcher(DEFAULT_SERVLET);
        boolean source = isInside(request) && request.getServletPath().endsWith(".jsp");
        if (container == null || source) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getDispatcherType() == DispatcherType.INCLUDE) {
            container.include(request, response);
        } else {
            container.forward(request, response);
        }
    }
}
