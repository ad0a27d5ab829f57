package contract.injection.counting;

import io.routelet.Response;
import java.util.concurrent.atomic.AtomicInteger;

public class Route {
    private final AtomicInteger count = new AtomicInteger();

    public Response GET() {
        return Response.text(Integer.toString(count.incrementAndGet()));
    }
}
