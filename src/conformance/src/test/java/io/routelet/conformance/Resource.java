package io.routelet.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The files of this suite. */
final class Resource {
    private Resource() {}

    static JsonObject json(String name) {
        try (InputStream file = Resource.class.getResourceAsStream("/" + name);
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Case> cases() {
        return json("cases.json").getJsonArray("cases").getValuesAs(JsonObject.class).stream()
                .map(Case::of)
                .toList();
    }
}
