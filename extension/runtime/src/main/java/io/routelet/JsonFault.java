package io.routelet;

import jakarta.json.stream.JsonLocation;
import org.jspecify.annotations.Nullable;

/**
 * A value and its type do not fit. It is the client's mistake, who is told the message, or, where the type can have no
 * JSON form at all, the author's.
 */
final class JsonFault extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final boolean isAuthors;

    private JsonFault(String message, @Nullable Throwable cause, boolean isAuthors) {
        super(message, cause, false, isAuthors);
        this.isAuthors = isAuthors;
    }

    static JsonFault ofClient(String message, @Nullable Throwable cause) {
        return new JsonFault(message, cause, false);
    }

    static JsonFault ofAuthor(String message, @Nullable Throwable cause) {
        return new JsonFault(message, cause, true);
    }

    /**
     * What reaches the caller of what was thrown while a text was read up to a place. JSON Binding's own words name
     * classes, so they stay behind, but for those about classes that are closed to it, which no text can bring about.
     */
    static RuntimeException answer(Throwable thrown, JsonLocation place) {
        String message =
                thrown instanceof StackOverflowError ? "it is nested too deeply" : "the value is of another kind";
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException said) {
                return said;
            }
            if (cause instanceof JsonFault fault && fault.isAuthors) {
                return new IllegalStateException(fault.getMessage(), fault);
            }
            if (cause instanceof InstantiationException || cause instanceof IllegalAccessException) {
                return new IllegalStateException("JSON cannot be read: " + cause.getMessage(), thrown);
            }
            message = cause instanceof JsonFault ? String.valueOf(cause.getMessage()) : message;
        }
        String where = "line " + place.getLineNumber() + ", column " + place.getColumnNumber();
        return new HttpException(400, "The JSON text does not fit at " + where + ": " + message + ".", thrown);
    }
}
