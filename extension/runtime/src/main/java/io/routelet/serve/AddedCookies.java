package io.routelet.serve;

import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Whether the application's filters or its session have given the client a cookie. Undertow keeps cookies apart from the
 * headers until the response begins, and the Servlet API has no word for them. Safe for use by any thread.
 */
final class AddedCookies {
    /** The container's class of responses where all cookies are among the headers. */
    private volatile @Nullable Class<?> plain;

    private volatile @Nullable Undertow undertow;

    private record Undertow(Method exchange, Method cookies) {
        static Undertow of(Class<?> response) throws ReflectiveOperationException {
            Method exchange = response.getMethod("getExchange");
            return new Undertow(exchange, exchange.getReturnType().getMethod("responseCookies"));
        }

        boolean has(ServletResponse response) throws ReflectiveOperationException {
            return ((Iterable<?>) cookies.invoke(exchange.invoke(response)))
                    .iterator()
                    .hasNext();
        }
    }

    boolean areIn(HttpServletResponse response) {
        if (response.containsHeader("Set-Cookie")) {
            return true;
        }
        ServletResponse own = response;
        while (own instanceof ServletResponseWrapper wrapper) {
            own = wrapper.getResponse();
        }
        return own.getClass() != plain && areKeptApart(own);
    }

    /** Where it cannot be found out, there may be some. */
    private boolean areKeptApart(ServletResponse own) {
        if (!own.getClass().getName().startsWith("io.undertow.")) {
            plain = own.getClass();
            return false;
        }
        try {
            Undertow known = undertow;
            if (known == null) {
                known = Undertow.of(own.getClass());
                undertow = known;
            }
            return known.has(own);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
