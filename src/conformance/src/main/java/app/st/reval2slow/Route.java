package app.st.reval2slow;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Moment;
import io.routelet.conformance.Pause;

@RouteConfig(revalidate = 2)
public final class Route {
    public static Response GET() throws InterruptedException {
        Pause.of(1_000);
        return Moment.answer();
    }
}
