package app.fs;

import io.routelet.Json;
import io.routelet.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

public final class Route {
    public static Response GET() throws IOException {
        return Response.json(Map.of("n", name()));
    }

    private static String name() throws IOException {
        try (InputStream file = Route.class.getResourceAsStream("/package.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Json.parse(json, Project.class).name();
        }
    }

    /** The file, as far as it is read. */
    public record Project(String name) {}
}
