package contract.responses.file.missing;

import io.routelet.Response;
import java.nio.file.Path;

public final class Route {
    public static Response GET() {
        return Response.file(Path.of("/no/such/file.txt"));
    }
}
