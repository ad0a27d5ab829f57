package contract.statics.only.$id;

import contract.statics.Runs;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import java.util.List;

@RouteConfig(dynamicParams = false)
public final class Route {
    record Params(long id) {}

    public static List<Params> generateStaticParams() {
        return List.of(new Params(1), new Params(2));
    }

    public static Response GET(RouteContext<Params> context) {
        return Response.text(context.params().id() + ", run "
                + Runs.of("only " + context.params().id()));
    }

    public static Response PUT(RouteContext<Params> context) {
        return Response.text("put " + context.params().id());
    }
}
