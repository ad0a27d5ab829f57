package io.routelet.conformance;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plays the cases of one configuration against a server, in their order: what goes first, then the request. Where Next.js
 * was given time, this asks again until what was to happen in that time has happened.
 */
final class Conversation {
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final String DRAFT_COOKIE = "__prerender_bypass=";

    private final Client server;
    private final Map<String, Reply> answers = new HashMap<>();
    private String draft = "";

    Conversation(Client server) {
        this.server = server;
    }

    /** One request, to be sent again. */
    @FunctionalInterface
    private interface Question {
        Reply ask() throws IOException;
    }

    /** The answer of a path, asked for until it comes from the cache. */
    Reply prerendered(String path) throws IOException {
        return until(() -> send("GET", path), CacheStatus::isHit);
    }

    /** Sends what goes before a case, and tells what its path was answered with last; null where it was never asked. */
    @Nullable
    Reply begin(Case example) throws IOException {
        if (example.isOfTheLog()) {
            ask(example);
        }
        String waited = null;
        for (String step : example.before()) {
            if (step.startsWith("wait ")) {
                waited = step;
            } else if (waited == null) {
                first(step);
            } else if (step.startsWith("POST ")) { // what renews the path is given its time
                until(() -> ask(example), answer -> !CacheStatus.isStale(answer));
                first(step);
                waited = null;
            } else {
                boolean past = Case.isPastTheTimeOfEntries(waited);
                until(() -> first(step), answer -> CacheStatus.isStale(answer) == past);
                waited = null;
            }
        }
        return answers.get(example.pathname());
    }

    /**
     * The answer to the request of a case.
     *
     * @param settled whether an answer is the last one; asked where the case waits for something right before its request
     */
    Reply finish(Case example, Predicate<Reply> settled) throws IOException {
        Reply answer = !example.waits()
                ? ask(example)
                : example.isOfTheLog() ? collected(example, settled) : until(() -> ask(example), settled);
        keep(example.method(), example.pathname(), answer);
        return answer;
    }

    /** The log tells each line once, so its answers are put together. */
    private Reply collected(Case example, Predicate<Reply> settled) throws IOException {
        List<Reply> parts = new ArrayList<>();
        return until(
                () -> {
                    parts.add(ask(example));
                    return parts.stream().reduce(Conversation::joined).orElseThrow();
                },
                settled);
    }

    private static Reply until(Question question, Predicate<Reply> settled) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Reply answer = question.ask();
        while (!settled.test(answer) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            answer = question.ask();
        }
        return answer;
    }

    private static Reply joined(Reply one, Reply next) {
        String lines = one.text().replaceFirst("]$", "") + "," + next.text().replaceFirst("^\\[", "");
        String list = lines.replaceFirst("^\\[,", "[").replaceFirst(",]$", "]");
        return new Reply(next.status(), next.lines(), list.getBytes(StandardCharsets.UTF_8), next.complete());
    }

    /** {@code GET /after?v= with X-T: hdr}. */
    private Reply first(String step) throws IOException {
        String[] parts = step.split(" with ", 2);
        String[] line = parts[0].split(" ", 2);
        String path = line[1].replace("[", "%5B").replace("]", "%5D");
        return send(line[0], path, parts.length == 1 ? new String[0] : new String[] {parts[1]});
    }

    private Reply send(String method, String path, String... headers) throws IOException {
        Reply answer = server.send(method, path, headers);
        keep(method, Case.pathname(path), answer);
        return answer;
    }

    private Reply ask(Case example) throws IOException {
        byte[] body = body(example.request().get("body"));
        return body == null
                ? server.send(example.method(), example.path(), headers(example))
                : server.send(example.method(), example.path(), body, headers(example));
    }

    private void keep(String method, String pathname, Reply answer) {
        if (method.equals("GET")) {
            answers.put(pathname, answer);
        }
        for (String cookie : answer.headers("Set-Cookie")) {
            int end = cookie.indexOf(';');
            if (cookie.startsWith(DRAFT_COOKIE) && end > DRAFT_COOKIE.length()) {
                draft = cookie.substring(DRAFT_COOKIE.length(), end);
            }
        }
    }

    private String[] headers(Case example) {
        List<String> lines = new ArrayList<>();
        example.request().getJsonObject("headers").forEach((name, value) -> {
            List<String> values = value instanceof JsonArray several
                    ? several.getValuesAs(JsonString::getString)
                    : List.of(((JsonString) value).getString());
            values.forEach(one -> lines.add(name + ": " + one.replace("{value from enable}", draft)));
        });
        return lines.toArray(String[]::new);
    }

    private static byte @Nullable [] body(JsonValue body) {
        if (body instanceof JsonObject repeated) {
            return repeated.getString("$repeat")
                    .repeat(repeated.getInt("count"))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return body instanceof JsonString text ? text.getString().getBytes(StandardCharsets.UTF_8) : null;
    }
}
