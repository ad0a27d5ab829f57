package app.s.slow;

import io.routelet.Response;
import io.routelet.conformance.Pause;
import java.nio.charset.StandardCharsets;

public final class Route {
    public static Response GET() {
        return Response.stream("text/plain", out -> {
            for (int i = 0; i < 4; i++) {
                out.write(("chunk" + i + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
                Pause.of(300);
            }
        });
    }
}
