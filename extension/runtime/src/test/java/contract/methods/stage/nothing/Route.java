package contract.methods.stage.nothing;

import contract.methods.Soon;
import io.routelet.Request;
import io.routelet.Response;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET(Request request) {
        return Soon.of(request, () -> null);
    }
}
