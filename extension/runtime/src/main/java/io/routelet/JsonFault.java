package io.routelet;

import org.jspecify.annotations.Nullable;

/**
 * A value and its type do not fit, on the way to the caller. Whoever it passes puts a step in front, so that it arrives
 * with a JSON pointer (RFC 6901). It never leaves {@link JsonBinding}.
 */
final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_STEP = 64;

    private final String what;
    private String pointer = "";

    JsonFault(String what, @Nullable Throwable cause) {
        super(what, cause, false, false);
        this.what = what;
    }

    /** What was read is not what the type asks for. */
    static JsonFault expected(String what, JsonCursor in) {
        String found =
                switch (in.kind()) {
                    case '{' -> "an object";
                    case '[' -> "an array";
                    case '"' -> "a string";
                    case '0' -> "a number";
                    case 'n' -> "null";
                    default -> "a boolean";
                };
        return new JsonFault("expected " + what + ", found " + found, null);
    }

    JsonFault in(Object step) {
        String text = step.toString().replace("~", "~0").replace("/", "~1");
        pointer = "/" + text.substring(0, Math.min(text.length(), LONGEST_STEP)) + pointer;
        return this;
    }

    /** The place and what is wrong there, without a full stop. */
    String description() {
        return pointer.isEmpty() ? what : "at " + pointer + ": " + what;
    }

    @Override
    public String getMessage() {
        return description();
    }
}
