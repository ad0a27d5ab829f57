package contract.guards;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets in whom it is not told to refuse, and says that it ran. */
public abstract class Guard extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final String name;

    protected Guard(String name) {
        this.name = name;
    }

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.addHeader("X-Ran", name);
        if (name.equals(request.getHeader("X-Refuse"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Declared in web.xml for a pattern of URLs. */
    public static final class ByPattern extends Guard {
        private static final long serialVersionUID = 1L;

        public ByPattern() {
            super("pattern");
        }
    }

    /** Declared in web.xml for the servlet of Routelet. */
    public static final class ByServlet extends Guard {
        private static final long serialVersionUID = 1L;

        public ByServlet() {
            super("servlet");
        }
    }

    /** Added by the application's code. */
    public static final class Added extends Guard {
        private static final long serialVersionUID = 1L;

        public Added(String name) {
            super(name);
        }
    }
}
