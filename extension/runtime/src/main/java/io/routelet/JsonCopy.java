package io.routelet;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;

/** A parser that keeps the text of what is read from it, so that it can be read once more. Of an object, after its start. */
final class JsonCopy extends JsonExact {
    private final StringBuilder text = new StringBuilder("{");

    JsonCopy(JsonParser parser) {
        super(parser);
    }

    @Override
    public Event next() {
        Event event = super.next();
        switch (event) {
            case START_OBJECT -> text.append('{');
            case START_ARRAY -> text.append('[');
            case END_OBJECT -> end('}');
            case END_ARRAY -> end(']');
            case KEY_NAME -> text.append(super.getValue()).append(':');
            default -> text.append(super.getValue()).append(',');
        }
        return event;
    }

    private void end(char bracket) {
        int last = text.length() - 1;
        if (text.charAt(last) == ',') {
            text.setLength(last);
        }
        text.append(bracket).append(',');
    }

    /** In place of the bracket that has begun it. */
    private <V extends JsonValue> V whole(V value) {
        text.setLength(text.length() - 1);
        text.append(value).append(',');
        return value;
    }

    @Override
    public JsonObject getObject() {
        return whole(super.getObject());
    }

    @Override
    public JsonArray getArray() {
        return whole(super.getArray());
    }

    @Override
    public JsonValue getValue() {
        char last = text.charAt(text.length() - 1);
        return last == '{' || last == '[' ? whole(super.getValue()) : super.getValue();
    }

    @Override
    public void skipObject() {
        getObject();
    }

    @Override
    public void skipArray() {
        getArray();
    }

    /** What has been read, up to the end of the object. */
    String text() {
        return text.substring(0, text.length() - 1);
    }
}
