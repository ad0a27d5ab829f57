package contract.guards;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the client a cookie in one of three ways. */
public final class CookieFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String way = String.valueOf(request.getHeader("X-Cookie"));
        switch (way) {
            case "cookie" -> response.addCookie(new Cookie("c", "1"));
            case "header" -> response.addHeader("Set-Cookie", "c=1");
            case "session" -> request.getSession();
            default -> {}
        }
        chain.doFilter(request, response);
    }
}
