package contract.paths;

import io.routelet.Response;
import java.util.concurrent.atomic.AtomicInteger;

/** What no request of these tests may reach. */
public class Protected {
    public static final AtomicInteger RUNS = new AtomicInteger();

    protected Protected() {}

    public static Response GET() {
        return answer();
    }

    public static Response POST() {
        return answer();
    }

    public static Response OPTIONS() {
        return answer();
    }

    protected static Response answer() {
        RUNS.incrementAndGet();
        return Response.text("PROTECTED").withHeader("X-Marker", "PROTECTED");
    }
}
