package contract.statics.after.reads;

import static io.routelet.RequestScope.after;
import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.headers;

import io.routelet.Response;
import io.routelet.RouteConfig;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@RouteConfig(revalidate = 60)
public final class Route {
    private static final BlockingQueue<String> SEEN = new LinkedBlockingQueue<>();

    public static Response GET() {
        after(() -> SEEN.add("seen " + headers().names() + cookies().get("a")));
        return Response.text("kept");
    }

    public static Response POST() throws InterruptedException {
        return Response.text(String.valueOf(SEEN.poll(20, TimeUnit.SECONDS)));
    }
}
