package contract.guards;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends each request on to the page in the way that the path names. */
public final class DispatchServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        RequestDispatcher page = request.getRequestDispatcher("/page");
        switch (request.getPathInfo()) {
            case "/forward" -> page.forward(request, response);
            case "/include" -> page.include(request, response);
            case "/async" -> request.startAsync().dispatch("/page");
            default -> response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }
}
