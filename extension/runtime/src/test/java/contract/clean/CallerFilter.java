package contract.clean;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/** Puts the caller on the thread in every way that applications know. */
public final class CallerFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String caller = request.getUserPrincipal().getName();
        Traces.LOCAL.set(caller);
        Traces.INHERITED.set(caller);
        Traces.REQUEST.set(request);
        CDI.current().select(Visit.class).get().begin(caller);
        try {
            if (Traces.hasJta() && request.getMethod().equals("GET")) {
                inTransaction(() -> chain.doFilter(request, response));
            } else {
                chain.doFilter(request, response);
            }
        } finally {
            Traces.LOCAL.remove();
            Traces.INHERITED.remove();
            Traces.REQUEST.remove();
        }
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private static void inTransaction(Work work) throws IOException, ServletException {
        try {
            UserTransaction transaction = CallersTransaction.begin();
            try {
                work.run();
            } finally {
                transaction.rollback();
            }
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
