package io.routelet;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How members of records are read. Strings, numbers, truth values, records and lists are what they are in the text or
 * refused; the rest JSON Binding converts.
 */
interface JsonReading {
    /** Reads the value that begins with the current event of the parser. */
    @Nullable
    Object read(JsonParser in, Event begun, DeserializationContext context);

    static JsonReading of(Type type, JsonRecords records) {
        Class<?> raw = JsonTypes.raw(type);
        String problem = JsonReadable.problem(type);
        if (problem != null) {
            return unreadable(problem);
        }
        boolean nullable = !raw.isPrimitive();
        JsonReading bound = (in, begun, context) -> context.deserialize(type, in);
        if (raw.isRecord()) {
            return (in, begun, context) -> records.of(type).read(in, begun, context);
        }
        if ((raw == List.class || raw == Collection.class) && type instanceof ParameterizedType generic) {
            JsonReading element = of(generic.getActualTypeArguments()[0], records);
            return only("an array", true, (in, begun, context) -> elements(element, in, context), Event.START_ARRAY);
        }
        if (raw == String.class) {
            return only("a string", true, (in, begun, context) -> in.getString(), Event.VALUE_STRING);
        }
        if (raw == boolean.class || raw == Boolean.class) {
            JsonReading flag = only(
                    "true or false",
                    nullable,
                    (in, begun, context) -> begun == Event.VALUE_TRUE,
                    Event.VALUE_TRUE,
                    Event.VALUE_FALSE);
            return (in, begun, context) -> flag.read(in, begun == Event.VALUE_STRING ? ofTree(in) : begun, context);
        }
        if (raw == char.class || raw == Character.class) {
            return only(
                    "one character", nullable, (in, begun, context) -> character(in.getString()), Event.VALUE_STRING);
        }
        if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) {
            return only("a number", nullable, number(raw, bound), Event.VALUE_NUMBER);
        }
        return bound;
    }

    /** What a truth value of a tree would be in a text. */
    private static Event ofTree(JsonParser in) {
        return switch (JsonExact.isTree(in) ? in.getString() : "") {
            case "true" -> Event.VALUE_TRUE;
            case "false" -> Event.VALUE_FALSE;
            default -> Event.VALUE_STRING;
        };
    }

    private static JsonReading unreadable(String problem) {
        return (in, begun, context) -> {
            if (begun == Event.VALUE_NULL) {
                return null;
            }
            throw JsonFault.ofAuthor(problem, null);
        };
    }

    private static JsonReading only(String expected, boolean nullable, JsonReading reading, Event... fitting) {
        Set<Event> kinds = Set.of(fitting);
        return (in, begun, context) -> {
            if (kinds.contains(begun)) {
                return reading.read(in, begun, context);
            }
            if (nullable && begun == Event.VALUE_NULL) {
                return null;
            }
            throw JsonFault.ofClient("expected " + expected, null);
        };
    }

    private static JsonReading number(Class<?> raw, JsonReading bound) {
        if (raw == int.class || raw == Integer.class) {
            return (in, begun, context) -> in.getInt();
        }
        if (raw == long.class || raw == Long.class) {
            return (in, begun, context) -> in.getLong();
        }
        if (raw == double.class || raw == Double.class) {
            return (in, begun, context) -> finite(Double.parseDouble(in.getString()));
        }
        if (raw == float.class || raw == Float.class) {
            return (in, begun, context) -> (float) finite(Float.parseFloat(in.getString()));
        }
        return bound;
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw JsonFault.ofClient("expected one character", null);
        }
        return text.charAt(0);
    }

    private static double finite(double value) {
        if (Double.isInfinite(value)) {
            throw JsonFault.ofClient("the number is out of range", null);
        }
        return value;
    }

    private static List<@Nullable Object> elements(JsonReading element, JsonParser in, DeserializationContext context) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Event event = in.next(); event != Event.END_ARRAY; event = in.next()) {
            elements.add(element.read(in, event, context));
        }
        return elements;
    }
}
