package io.routelet.serve;

import io.routelet.Accept;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application's own pages for failures. They are for people: a client that does not prefer HTML is told the problem.
 *
 * @param notFound for 404, also where no route matches and the container has no file; null for none
 * @param error for what went wrong on the server; null for none
 */
public record ErrorPages(@Nullable Page notFound, @Nullable Page error) {
    /** None. */
    public static final ErrorPages NONE = new ErrorPages(null, null);

    /** The page for a status, where there is one and the client prefers it. */
    @Nullable
    Page of(int status, HttpServletRequest request) {
        Page page = status == 404 ? notFound : status >= 500 ? error : null;
        boolean wanted = page != null
                && StaticCacheFilter.isReading(request.getMethod())
                && Accept.prefers(ServletHeaders.list(request, "Accept"), "text/html", "application/problem+json");
        return wanted ? page : null;
    }

    /** Shows a page with what a container tells its error pages, and the same in short as {@code error}. */
    static void show(Page page, ErrorResponse error, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, error.status());
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
        Map<String, Object> told = new HashMap<>();
        told.put("status", error.status());
        told.put("detail", error.detail() == null ? "" : error.detail());
        told.put("id", error.id() == null ? "" : error.id());
        request.setAttribute("error", told);
        response.setStatus(error.status());
        response.setHeader("Cache-Control", "private, no-store");
        page.show(request, response);
    }
}
