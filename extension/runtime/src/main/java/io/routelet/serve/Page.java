package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.route.Match;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSP or an HTML file below {@code WEB-INF}, where no client can ask for it by another path. The container shows it:
 * its engine for JSPs, its default servlet for files.
 */
public final class Page {
    /** By name, as a server need not have them. */
    private static final Set<String> ENGINES =
            Set.of("jakarta.el.ELException", "jakarta.servlet.jsp.JspException", "jakarta.servlet.jsp.JspTagException");

    private final String file;
    private final String dispatched;
    private volatile @Nullable RequestDispatcher found;

    /** @param file its path within the WAR */
    public Page(String file) {
        this.file = file;
        this.dispatched = file.replace("%", "%25").replace("?", "%3F").replace(";", "%3B");
    }

    /** Whether an engine has to run for it. */
    boolean isJsp() {
        return file.endsWith(".jsp");
    }

    /** Shows the page with the parameters of its path as attributes of the request, by their bracket names. */
    void show(Match<Endpoint> match, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        List<String> names = match.path().parameters();
        for (int i = 0; i < names.size(); i++) {
            request.setAttribute(names.get(i), match.parameters().get(i));
        }
        show(request, response);
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        RequestDispatcher page = found;
        if (page == null) {
            page = find(request);
            found = page;
        }
        page.forward(request, response);
    }

    /** What a page threw, without what engines for JSPs and for expressions put around a status or a redirect. */
    static Throwable thrown(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && isFromEngine(cause)) {
            cause = cause.getCause();
        }
        return cause instanceof HttpException ? cause : failure;
    }

    private static boolean isFromEngine(Throwable failure) {
        return failure instanceof ServletException
                || ENGINES.contains(failure.getClass().getName());
    }

    /** To find the way to a page costs as much as to go it, and what is found holds nothing of a request. */
    private RequestDispatcher find(HttpServletRequest request) throws ServletException {
        RequestDispatcher page = request.getServletContext().getRequestDispatcher(dispatched);
        if (page == null) {
            throw new ServletException("The page " + file + " is not there");
        }
        return page;
    }
}
