package io.routelet.serve;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Undertow ends a body in good order whatever is thrown, so that one that was cut short looks complete to the client
 * and to every cache on the way. The Servlet API has no word for breaking off; only its connection can be closed.
 */
final class UndertowConnection {
    private static final Logger LOG = System.getLogger("io.routelet");

    private UndertowConnection() {}

    /** Closes the connection of a request; does nothing on another container, where to throw is enough. */
    static void close(ServletRequest request) {
        ServletRequest own = request;
        while (own instanceof ServletRequestWrapper wrapper) {
            own = wrapper.getRequest();
        }
        if (own.getClass().getName().startsWith("io.undertow.")) {
            try {
                Object exchange = get(own, "getExchange");
                if (get(exchange, "getConnection") instanceof Closeable connection) {
                    connection.close();
                }
            } catch (ReflectiveOperationException | IOException e) {
                LOG.log(Level.WARNING, "A response that was cut short may look complete to the client", e);
            }
        }
    }

    private static Object get(Object object, String getter) throws ReflectiveOperationException {
        return object.getClass().getMethod(getter).invoke(object);
    }
}
