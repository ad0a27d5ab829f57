package io.routelet;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One server-sent event (HTML Standard, 9.2).
 *
 * @param data the payload; each of its lines is sent as a line of its own
 * @param id what a client that reconnects sends back as {@code Last-Event-ID}, or null
 * @param event the name of the event, or null for {@code message}
 * @param retry how long the client waits before it reconnects, or null
 */
public record Event(
        String data,
        @Nullable String id,
        @Nullable String event,
        @Nullable Duration retry) {
    /** @throws IllegalArgumentException if the id or the name has a line break, or the id a NUL */
    public Event {
        requireOneLine("id", id);
        requireOneLine("event", event);
        if (id != null && id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The id of an event has no NUL");
        }
        if (retry != null && retry.isNegative()) {
            throw new IllegalArgumentException("An event asks for a retry after some time, not before: " + retry);
        }
    }

    /** An event with this payload alone. */
    public static Event of(String data) {
        return new Event(data, null, null, null);
    }

    /** An event whose payload is the JSON of {@code value}. */
    public static Event json(@Nullable Object value) {
        return of(Json.stringify(value));
    }

    /** The same with an id. */
    public Event withId(String id) {
        return new Event(data, id, event, retry);
    }

    /** The same with a name. */
    public Event withEvent(String event) {
        return new Event(data, id, event, retry);
    }

    /** The same with a time to wait before reconnecting. */
    public Event withRetry(Duration retry) {
        return new Event(data, id, event, retry);
    }

    /** The event as it goes on the wire, with the empty line that ends it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        field(text, "event", event);
        field(text, "id", id);
        field(text, "retry", retry == null ? null : Long.toString(retry.toMillis()));
        data.lines().forEach(line -> field(text, "data", line));
        if (data.isEmpty() || data.endsWith("\n") || data.endsWith("\r")) {
            field(text, "data", "");
        }
        return text.append('\n').toString();
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static void requireOneLine(String part, @Nullable String value) {
        if (value != null && (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0)) {
            throw new IllegalArgumentException("The " + part + " of an event is one line: " + value);
        }
    }
}
