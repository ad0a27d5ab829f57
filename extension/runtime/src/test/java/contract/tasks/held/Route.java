package contract.tasks.held;

import static io.routelet.RequestScope.after;

import io.routelet.Response;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class Route {
    private static final CountDownLatch RESPONSE_READ = new CountDownLatch(1);
    private static final CountDownLatch RAN = new CountDownLatch(1);

    public static Response GET() {
        after(() -> {
            RESPONSE_READ.await();
            RAN.countDown();
        });
        return Response.text("out");
    }

    public static Response POST() throws InterruptedException {
        RESPONSE_READ.countDown();
        return Response.text(RAN.await(15, TimeUnit.SECONDS) ? "ran" : "did not run");
    }
}
