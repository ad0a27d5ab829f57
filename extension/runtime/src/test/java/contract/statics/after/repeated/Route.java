package contract.statics.after.repeated;

import static io.routelet.RequestScope.after;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@RouteConfig(revalidate = 60)
public final class Route {
    private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

    public static Response GET(Request request) {
        after(() -> SEEN.add("begun"));
        String said = String.valueOf(request.headers().get("X-T"));
        after(() -> SEEN.add("ended"));
        return Response.text(said);
    }

    public static Response POST() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        do {
            seen.add(String.valueOf(SEEN.poll(20, TimeUnit.SECONDS)));
        } while (seen.get(seen.size() - 1).equals("begun"));
        return Response.text(seen.toString());
    }
}
