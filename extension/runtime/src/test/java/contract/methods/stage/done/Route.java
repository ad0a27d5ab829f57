package contract.methods.stage.done;

import io.routelet.Request;
import io.routelet.Response;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET(Request request) {
        HttpServletRequest servlet = request.unwrap(HttpServletRequest.class);
        return CompletableFuture.completedStage(Response.stream(
                "text/plain", out -> out.write(("async started: " + servlet.isAsyncStarted()).getBytes())));
    }
}
