package io.routelet.serve;

import io.routelet.route.Match;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSP or an HTML file below {@code WEB-INF}, where no client can ask for it by another path. The container shows it:
 * its engine for JSPs, its default servlet for files.
 */
public final class Page {
    private final String file;
    private final String dispatched;

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
        @Nullable RequestDispatcher page = request.getServletContext().getRequestDispatcher(dispatched);
        if (page == null) {
            throw new ServletException("The page " + file + " is not there");
        }
        page.forward(request, response);
    }
}
