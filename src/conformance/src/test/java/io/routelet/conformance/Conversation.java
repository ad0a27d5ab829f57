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
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays a case against a server: what goes first, then the request. */
record Conversation(Client server) {
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    /**
     * The answer to the request of a case.
     *
     * @param settled whether an answer is the last one; asked where work goes on behind the requests that go first
     */
    Reply play(Case example, Predicate<Reply> settled) throws IOException {
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
    private Reply patiently(Case example, Predicate<Reply> settled) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Reply answer = ask(example);
        while (!settled.test(answer) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            answer = joined(answer, ask(example));
        }
        return answer;
    }

    private static Reply joined(Reply one, Reply next) {
        String lines = one.text().replaceFirst("]$", "") + "," + next.text().replaceFirst("^\\[", "");
        String list = lines.replaceFirst("^\\[,", "[").replaceFirst(",]$", "]");
        return new Reply(next.status(), next.lines(), list.getBytes(StandardCharsets.UTF_8), next.complete());
    }

    /** {@code GET /after?v= with X-T: hdr}. */
    private void first(String step) throws IOException {
        String[] parts = step.split(" with ", 2);
        String[] line = parts[0].split(" ", 2);
        String[] headers = parts.length == 1 ? new String[0] : new String[] {parts[1]};
        server.send(line[0], line[1], headers);
    }

    private Reply ask(Case example) throws IOException {
        byte[] body = body(example.request().get("body"));
        return body == null
                ? server.send(example.method(), example.path(), headers(example))
                : server.send(example.method(), example.path(), body, headers(example));
    }

    private static String[] headers(Case example) {
        List<String> lines = new ArrayList<>();
        example.request().getJsonObject("headers").forEach((name, value) -> {
            List<String> values = value instanceof JsonArray several
                    ? several.getValuesAs(JsonString::getString)
                    : List.of(((JsonString) value).getString());
            values.forEach(one -> lines.add(name + ": " + one));
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
