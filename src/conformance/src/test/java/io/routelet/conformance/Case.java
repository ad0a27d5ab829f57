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

    /** Whether something goes on behind the requests that go first. */
    boolean waits() {
        return before.stream().anyMatch(step -> step.startsWith("wait "));
    }
}
