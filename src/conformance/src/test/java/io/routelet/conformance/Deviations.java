package io.routelet.conformance;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where Routelet answers otherwise on purpose, and what it answers there: {@code deviations.json}, grouped by reason. A
 * deviation names the parts of an answer that differ, for all of its cases ({@code answer}) or for each ({@code answers}).
 */
final class Deviations {
    private final Map<String, JsonObject> answers = new HashMap<>();
    private final Set<String> waiting = new HashSet<>();

    private Deviations() {}

    static Deviations read() {
        Deviations deviations = new Deviations();
        JsonObject file = Resource.json("deviations.json");
        file.getJsonArray("deviations").getValuesAs(JsonObject.class).forEach(deviations::add);
        for (JsonObject group : file.getJsonArray("waiting").getValuesAs(JsonObject.class)) {
            group.getJsonArray("cases").getValuesAs(JsonString::getString).forEach(deviations.waiting::add);
        }
        return deviations;
    }

    private void add(JsonObject deviation) {
        if (deviation.containsKey("answers")) {
            deviation.getJsonObject("answers").forEach((id, answer) -> add(id, answer.asJsonObject()));
            return;
        }
        for (JsonString id : deviation.getJsonArray("cases").getValuesAs(JsonString.class)) {
            add(id.getString(), deviation.getJsonObject("answer"));
        }
    }

    private void add(String id, JsonObject answer) {
        if (answers.put(id, answer) != null) {
            throw new IllegalStateException("The case " + id + " deviates twice");
        }
    }

    /** All ids of cases and names of groups that are listed. */
    Set<String> names() {
        Set<String> names = new HashSet<>(waiting);
        names.addAll(answers.keySet());
        return names;
    }

    /** Whether a case needs something that is not built yet. */
    boolean isWaiting(Case example) {
        return waiting.contains(example.group()) || waiting.contains(example.id());
    }

    /** What is answered instead, or null where the case is expected to pass. */
    @Nullable JsonObject instead(Case example) {
        JsonObject answer = answers.get(example.id());
        if (answer == null) {
            return null;
        }
        JsonObjectBuilder instead = Json.createObjectBuilder(example.expected());
        answer.forEach((part, value) -> instead.add(part, part.equals("headers") ? headers(example, value) : value));
        return instead.build();
    }

    private static JsonValue headers(Case example, JsonValue differing) {
        JsonObjectBuilder headers = Json.createObjectBuilder(example.expected().getJsonObject("headers"));
        differing.asJsonObject().forEach(headers::add);
        return headers.build();
    }
}
