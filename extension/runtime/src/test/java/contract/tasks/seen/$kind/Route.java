package contract.tasks.seen.$kind;

import contract.tasks.Seen;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

public final class Route {
    record Params(String kind) {}

    public static Response GET(RouteContext<Params> context) throws InterruptedException {
        List<String> seen = new ArrayList<>();
        while (seen.size() < 4) {
            seen.add(String.valueOf(Seen.of(context.params().kind()).poll(15, TimeUnit.SECONDS)));
        }
        return Response.text(seen.toString());
    }
}
