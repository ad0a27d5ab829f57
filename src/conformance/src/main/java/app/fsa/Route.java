package app.fsa;

import io.routelet.Json;
import io.routelet.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    public static CompletionStage<Response> GET() {
        return CompletableFuture.supplyAsync(Route::name).thenApply(name -> Response.json(Map.of("n", name)));
    }

    private static String name() {
        try (InputStream file = Route.class.getResourceAsStream("/package.json")) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Json.parse(json, Project.class).name();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The file, as far as it is read. */
    public record Project(String name) {}
}
