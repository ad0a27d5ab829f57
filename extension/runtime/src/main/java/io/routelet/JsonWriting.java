package io.routelet;

import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * How a document and the members of records are written: what they mostly are at once, the rest by JSON Binding. Maps by
 * name at once, too, because Yasson 3.0.4 takes from the first map it sees of a class whether the others have names.
 */
record JsonWriting(JsonRecords records) {
    void write(@Nullable Object value, JsonGenerator out, SerializationContext context) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.write(text);
        } else if (value instanceof Integer number) {
            out.write((int) number);
        } else if (value instanceof Long number) {
            out.write((long) number);
        } else if (value instanceof Double number) {
            write((double) number, out);
        } else if (value instanceof Boolean flag) {
            out.write((boolean) flag);
        } else if (value instanceof Record) {
            records.of(value.getClass()).write(value, out, context);
        } else {
            writeCompound(value, out, context);
        }
    }

    private static void write(double number, JsonGenerator out) {
        if (!Double.isFinite(number)) {
            throw new JsonbException(number + " has no JSON form");
        }
        out.write(number);
    }

    private void writeCompound(Object value, JsonGenerator out, SerializationContext context) {
        if (value instanceof Collection<?> elements) {
            writeAll(elements.iterator(), out, context);
        } else if (value instanceof BaseStream<?, ?> stream) {
            writeAll(stream.iterator(), out, context);
        } else if (value instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance)) {
            writeMap(map, out, context);
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), out, context);
        } else {
            context.serialize(value, out);
        }
    }

    private void writeAll(Iterator<?> elements, JsonGenerator out, SerializationContext context) {
        out.writeStartArray();
        while (elements.hasNext()) {
            write(elements.next(), out, context);
        }
        out.writeEnd();
    }

    private void writeMap(Map<?, ?> map, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        map.forEach((name, value) -> {
            out.writeKey((String) name);
            write(value, out, context);
        });
        out.writeEnd();
    }
}
