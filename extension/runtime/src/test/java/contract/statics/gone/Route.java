package contract.statics.gone;

import static io.routelet.Navigation.notFound;

import contract.statics.Runs;
import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;

/** There at the first run, gone at the second, there again at the third. */
@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        int run = Runs.of("gone");
        if (run == 2) {
            throw notFound();
        }
        return Response.text("run " + run);
    }
}
