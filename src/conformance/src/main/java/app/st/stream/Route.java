package app.st.stream;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Pause;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    public static Response GET() {
        return Response.stream("text/plain;charset=UTF-8", out -> {
                    out.write('a');
                    out.flush();
                    Pause.of(50);
                    out.write('b');
                })
                .withoutHeader("content-type");
    }
}
