package contract.components.items.$id;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;

public final class Route {
    record Params(String id) {}

    public static List<Params> generateStaticParams() {
        return List.of(new Params("1"));
    }

    public static Response GET(RouteContext<Params> context) {
        return Response.text("item " + context.params().id());
    }
}
