package contract.events.silent.ended;

import io.routelet.Response;
import java.util.concurrent.TimeUnit;

public final class Route {
    public static Response GET() throws Exception {
        return Response.text(contract.events.silent.Route.ENDED.get(15, TimeUnit.SECONDS));
    }
}
