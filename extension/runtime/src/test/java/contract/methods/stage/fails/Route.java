package contract.methods.stage.fails;

import contract.methods.Soon;
import io.routelet.Request;
import io.routelet.Response;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET(Request request) {
        return Soon.of(request, () -> {
            throw new java.io.IOException("secret");
        });
    }
}
