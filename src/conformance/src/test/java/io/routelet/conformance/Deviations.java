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
 * {@code on} is the server that a deviation is of, where it is not of all. What is not asked at all stands below, by case or by group.
 */
final class Deviations {
    private final Map<String, JsonObject> answers = new HashMap<>();
    private final Map<String, String> notAsked = new HashMap<>();

    private Deviations() {}

    static Deviations read() {
        Deviations deviations = new Deviations();
        JsonObject file = Resource.json("deviations.json");
        String server = System.getProperty("test.server", "Apache Tomcat");
        file.getJsonArray("deviations").getValuesAs(JsonObject.class).stream()
                .filter(deviation -> server.startsWith(deviation.getString("on", "")))
                .forEach(deviations::add);
        for (JsonObject entry : file.getJsonArray("notAsked").getValuesAs(JsonObject.class)) {
            String reason = entry.getString("because") + ": " + entry.getString("reason");
            entry.getJsonArray("cases")
                    .getValuesAs(JsonString::getString)
                    .forEach(name -> deviations.notAsked.put(name, reason));
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
        Set<String> names = new HashSet<>(notAsked.keySet());
        names.addAll(answers.keySet());
        return names;
    }

    /** Why a case is not asked, or null: it waits for a later part, is refused at deployment, or is left out. */
    @Nullable
    String notAsked(Case example) {
        String reason = notAsked.get(example.id());
        return reason == null ? notAsked.get(example.group()) : reason;
    }

    /** What is answered instead, or null where the case is expected to pass. */
    @Nullable
    JsonObject instead(Case example) {
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
