package contract.statics.late;

import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.CountDownLatch;

@RouteConfig(maxDuration = 1)
public final class Route {
    public static Response GET() throws InterruptedException {
        new CountDownLatch(1).await();
        return Response.text("never");
    }

    public static Response POST() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            return Response.text("too late");
        }
        return Response.text("never");
    }
}
