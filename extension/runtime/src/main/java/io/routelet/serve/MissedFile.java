package io.routelet.serve;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The response given to the container's default servlet where the application has a page for 404. It is shown as soon as
 * that servlet finds nothing: when it has returned, some containers let nothing more be written.
 */
final class MissedFile extends HttpServletResponseWrapper {
    private static final ErrorResponse NOT_FOUND = new ErrorResponse(404, null, null, null);

    private final Errors errors;
    private final Page page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    MissedFile(Errors errors, Page page, HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.errors = errors;
        this.page = page;
        this.request = request;
        this.response = response;
    }

    @Override
    public void sendError(int status) throws IOException {
        if (status == SC_NOT_FOUND) {
            show();
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (status == SC_NOT_FOUND) {
            show();
        } else {
            super.sendError(status, message);
        }
    }

    private void show() throws IOException {
        try {
            errors.show(page, NOT_FOUND, request, response);
        } catch (ServletException e) {
            throw new IOException("The page for 404 failed", e);
        }
    }
}
