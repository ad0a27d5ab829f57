package contract.statics;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sets the header of the response that a test asks for. */
public final class HeaderFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String line = request.getHeader("X-Filter");
        if (line != null) {
            String[] parts = line.split(": ", 2);
            response.setHeader(parts[0], parts[1]);
        }
        chain.doFilter(request, response);
    }
}
