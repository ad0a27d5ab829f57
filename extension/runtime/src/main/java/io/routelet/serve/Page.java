package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.route.Match;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
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
    private volatile @Nullable Way found;

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
        Way way = found;
        if (way == null) {
            way = Way.to(dispatched, request.getServletContext());
            found = way;
        }
        way.go(request, response);
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

    /**
     * The way to a page. To find it costs as much as to go it, and it holds nothing of a request.
     *
     * @param contextPath what Tomcat would encode anew for each request, an eighth of its time: it takes the word of an
     *     attribute instead, which the page does not see. Null where the server is another one, or where encoding changes it
     */
    private record Way(
            RequestDispatcher dispatcher, @Nullable String contextPath) {
        private static final String ATTRIBUTE = RequestDispatcher.INCLUDE_CONTEXT_PATH;

        static Way to(String path, ServletContext context) throws ServletException {
            RequestDispatcher dispatcher = context.getRequestDispatcher(path);
            if (dispatcher == null) {
                throw new ServletException("The page " + path + " is not there");
            }
            String contextPath = context.getContextPath();
            boolean told = context.getServerInfo().startsWith("Apache Tomcat/") && isPlain(contextPath);
            return new Way(dispatcher, told ? contextPath : null);
        }

        /** Whether encoding leaves a path as it is. */
        private static boolean isPlain(String path) {
            for (int i = 0; i < path.length(); i++) {
                char c = path.charAt(i);
                boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                if (!letter && "/_.-".indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        }

        void go(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
            if (contextPath == null || request.getAttribute(ATTRIBUTE) != null) {
                dispatcher.forward(request, response);
                return;
            }
            request.setAttribute(ATTRIBUTE, contextPath);
            try {
                dispatcher.forward(request, response);
            } finally {
                request.removeAttribute(ATTRIBUTE);
            }
        }
    }
}
