package contract.errors;

import io.routelet.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

/** Bodies that do not reach their end. */
public final class Broken {
    private Broken() {}

    /** Fails after so many bytes, flushed where there are few. */
    public static Response after(int bytes, String kind) {
        String begun = bytes == 0 ? "" : "begun" + " ".repeat(bytes);
        if (kind.equals("input")) {
            return Response.stream(
                    "text/plain",
                    new SequenceInputStream(
                            new ByteArrayInputStream(
                                    (begun + " ".repeat(bytes == 0 ? 0 : 20_000)).getBytes(StandardCharsets.UTF_8)),
                            failing()));
        }
        return Response.stream("text/plain", out -> {
                    out.write(begun.getBytes(StandardCharsets.UTF_8));
                    if (bytes > 0 && bytes < 1_000) {
                        out.flush();
                    }
                    Failure.of(kind);
                })
                .withHeader("ETag", "\"1\"")
                .withAttachment("a.txt");
    }

    private static InputStream failing() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("secret");
            }
        };
    }
}
