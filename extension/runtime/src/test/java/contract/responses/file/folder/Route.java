package contract.responses.file.folder;

import io.routelet.Response;
import java.nio.file.Path;

public final class Route {
    public static Response GET() {
        return Response.file(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
