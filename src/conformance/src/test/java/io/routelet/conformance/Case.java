package io.routelet.conformance;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;

/**
 * One observed exchange.
 *
 * @param before what goes first: requests and waits, in words
 * @param request what is sent
 * @param expected what came back
 */
record Case(String id, String group, String config, List<String> before, JsonObject request, JsonObject expected) {
    static Case of(JsonObject json) {
        List<String> before =
                json.containsKey("before") ? json.getJsonArray("before").getValuesAs(JsonString::getString) : List.of();
        return new Case(
                json.getString("id"),
                json.getString("group"),
                json.getString("config"),
                before,
                json.getJsonObject("request"),
                json.getJsonObject("expected"));
    }

    String method() {
        return request.getString("method");
    }

    String path() {
        return request.getString("path");
    }

    /** The path without its query. */
    String pathname() {
        return pathname(path());
    }

    static String pathname(String path) {
        return path.split("\\?", 2)[0];
    }

    /** Whether the answer is what handlers have written down since the last one. */
    boolean isOfTheLog() {
        return path().equals("/log");
    }

    /** Whether time passes right before the request. */
    boolean waits() {
        return !before.isEmpty() && before.get(before.size() - 1).startsWith("wait ");
    }

    /** Whether a wait outlives an entry, of 2 seconds where it has a time; a shorter one is for what is renewed. */
    static boolean isPastTheTimeOfEntries(String step) {
        return Double.parseDouble(step.replaceAll("[^0-9.]", "")) > 2;
    }
}
