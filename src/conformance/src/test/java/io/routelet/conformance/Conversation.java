package io.routelet.conformance;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays a case against a server: what goes first, then the request. */
record Conversation(RawHttp server) {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /**
     * The answer to the request of a case.
     *
     * @param settled whether an answer is the last one; asked where work goes on behind the requests that go first
     */
    Answer play(Case example, Predicate<Answer> settled) throws IOException {
        if (example.path().equals("/log")) {
            ask(example);
        }
        for (String step : example.before()) {
            if (!step.startsWith("wait ")) {
                first(step);
            }
        }
        return example.waits() ? patiently(example, settled) : ask(example);
    }

    /** Asks until the answer has settled. The log tells each line once, so its answers are put together. */
    private Answer patiently(Case example, Predicate<Answer> settled) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Answer answer = ask(example);
        while (!settled.test(answer) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            answer = joined(answer, ask(example));
        }
        return answer;
    }

    private static Answer joined(Answer one, Answer next) {
        String lines = one.text().replaceFirst("]$", "") + "," + next.text().replaceFirst("^\\[", "");
        String list = lines.replaceFirst("^\\[,", "[").replaceFirst(",]$", "]");
        return new Answer(next.status(), next.headers(), list.getBytes(StandardCharsets.UTF_8), next.whole());
    }

    /** {@code GET /after?v= with X-T: hdr}. */
    private void first(String step) throws IOException {
        String[] parts = step.split(" with ", 2);
        String[] line = parts[0].split(" ", 2);
        List<List<String>> headers = parts.length == 1 ? List.of() : List.of(List.of(parts[1].split(": ", 2)));
        server.send(line[0], line[1], headers, null);
    }

    private Answer ask(Case example) throws IOException {
        return server.send(
                example.method(),
                example.path(),
                headers(example),
                body(example.request().get("body")));
    }

    private static List<List<String>> headers(Case example) {
        List<List<String>> lines = new ArrayList<>();
        example.request().getJsonObject("headers").forEach((name, value) -> {
            List<String> values = value instanceof JsonArray several
                    ? several.getValuesAs(JsonString::getString)
                    : List.of(((JsonString) value).getString());
            values.forEach(one -> lines.add(List.of(name, one)));
        });
        return lines;
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
