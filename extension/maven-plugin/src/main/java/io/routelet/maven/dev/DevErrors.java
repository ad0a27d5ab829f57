package io.routelet.maven.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Takes the place of the pages that Tomcat shows for what nobody has answered: exceptions of JSPs and servlets, and 404. */
final class DevErrors extends ErrorReportValve {
    private volatile @Nullable Development shown;

    /** To be called before the first request goes on. */
    void show(Development development) {
        shown = development;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        Development development = shown;
        int status = response.getStatus();
        if (development == null || status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            if (failure != null && status >= 500) {
                Front.write(development.troubles().thrown(failure), request, response);
            } else if (status == 404) {
                Front.write(development.unknown(request.getDecodedRequestURI()), request, response);
            } else {
                String detail = response.getMessage() == null ? "" : response.getMessage();
                Front.write(
                        new Trouble(status, "Status " + status, detail, List.of(), Map.of(), ""), request, response);
            }
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
