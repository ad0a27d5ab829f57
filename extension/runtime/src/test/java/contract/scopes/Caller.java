package contract.scopes;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Puts something of each request on its thread. */
public final class Caller implements Filter {
    /** What belongs to one client. */
    public static final ThreadLocal<String> NAME = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        NAME.set(String.valueOf(request.getParameter("name")));
        try {
            chain.doFilter(request, response);
        } finally {
            NAME.remove();
        }
    }
}
