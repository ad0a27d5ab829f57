package contract.methods.stage.refuses;

import contract.methods.Soon;
import io.routelet.Request;
import io.routelet.Response;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET(Request request) {
        return Soon.of(request, () -> {
            throw new io.routelet.HttpException(409, "taken");
        });
    }
}
