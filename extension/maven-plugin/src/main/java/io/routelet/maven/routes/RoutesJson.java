package io.routelet.maven.routes;

import io.routelet.deploy.ListedRoute;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The route table as JSON. What is not known or does not apply is null; times are seconds. */
final class RoutesJson {
    private RoutesJson() {}

    static String of(List<ListedRoute> routes, Function<ListedRoute, @Nullable Path> sources) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (ListedRoute route : routes) {
            rows.add(row(route, sources.apply(route)));
        }
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(rows.build());
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObjectBuilder row(ListedRoute route, @Nullable Path source) {
        JsonObjectBuilder row = Json.createObjectBuilder()
                .add("path", route.path().toString())
                .add("methods", Json.createArrayBuilder(route.methods()))
                .add("kind", route.kind().name().toLowerCase(Locale.ROOT));
        add(row, "reason", route.because().isEmpty() ? null : route.because());
        addSeconds(row, "revalidate", route.revalidate());
        addSeconds(row, "expire", route.expire());
        row.add("source", route.type());
        add(row, "file", source == null ? null : source.toString());
        return route.line() == 0 ? row.addNull("line") : row.add("line", route.line());
    }

    private static void add(JsonObjectBuilder row, String name, @Nullable String text) {
        if (text == null) {
            row.addNull(name);
        } else {
            row.add(name, text);
        }
    }

    private static void addSeconds(JsonObjectBuilder row, String name, Optional<Duration> time) {
        if (time.isEmpty()) {
            row.addNull(name);
        } else {
            row.add(name, time.get().toSeconds());
        }
    }
}
