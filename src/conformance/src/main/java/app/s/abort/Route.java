package app.s.abort;

import io.routelet.Response;
import io.routelet.conformance.Journal;
import io.routelet.conformance.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes until the client goes away, which the next write tells. */
public final class Route {
    public static Response GET() {
        return Response.stream("text/plain;charset=UTF-8", out -> {
                    try {
                        for (int n = 1; n <= 51; n++) {
                            Pause.of(100);
                            out.write(("x" + n).getBytes(StandardCharsets.UTF_8));
                            out.flush();
                        }
                    } catch (IOException e) {
                        Journal.log("signal-abort");
                        Journal.log("stream-cancel");
                        throw e;
                    }
                })
                .withoutHeader("content-type");
    }
}
