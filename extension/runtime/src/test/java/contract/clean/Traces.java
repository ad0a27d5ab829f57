package contract.clean;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;

/** What a thread knows of a caller. */
public final class Traces {
    static final ThreadLocal<String> LOCAL = new ThreadLocal<>();
    static final ThreadLocal<String> INHERITED = new InheritableThreadLocal<>();
    static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();

    private Traces() {}

    /** All that can be found out about the caller of this thread. */
    public static String found() {
        return "local=" + LOCAL.get() + " inherited=" + INHERITED.get() + " visit=" + visit() + " principal="
                + principal() + " transaction=" + hasTransaction();
    }

    private static String visit() {
        try {
            return CDI.current().select(Visit.class).get().token();
        } catch (ContextNotActiveException e) {
            return "null";
        }
    }

    /** By the request that a filter has put aside, and by the container's own identity where CDI shows it. */
    private static String principal() {
        HttpServletRequest request = REQUEST.get();
        if (request != null && request.getUserPrincipal() != null) {
            return request.getUserPrincipal().getName();
        }
        Instance<Principal> injected = CDI.current().select(Principal.class);
        if (!hasJta() || !injected.isResolvable()) {
            return "null";
        }
        String name = injected.get().getName();
        return name.equals("anonymous") ? "null" : name;
    }

    private static boolean hasTransaction() {
        return hasJta() && CallersTransaction.isActive();
    }

    /** Whether this is WildFly. */
    static boolean hasJta() {
        return System.getProperty("jboss.home.dir") != null;
    }
}
