package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A public record with an annotation that JSON Binding alone can honour. It is JSON Binding's, but whole numbers are not
 * cut, and members without such an annotation are first read as those of any record, so that they are refused alike; but
 * not where there is such a record in them, because everything would be read once more for each that is around it.
 */
final class JsonAnnotated implements JsonForm {
    /** What JSON Binding has read. */
    private static final class Box {
        private final @Nullable Object value;

        private Box(@Nullable Object value) {
            this.value = value;
        }
    }

    /** JSON Binding lets a deserializer alone choose the parser. */
    private record Exact(Type type) implements JsonbDeserializer<Box> {
        @Override
        public Box deserialize(JsonParser parser, DeserializationContext context, Type box) {
            return new Box(context.deserialize(type, new JsonExact(parser)));
        }
    }

    private final Map<String, JsonReading> own = new HashMap<>();
    private final @Nullable String problem;
    private final Jsonb jsonb;

    JsonAnnotated(Type type, JsonRecords records) {
        Class<?> raw = JsonTypes.raw(type);
        this.problem = JsonReadable.problemOfAnnotated(raw);
        for (RecordComponent component : raw.getRecordComponents()) {
            Type member = JsonTypes.resolve(component.getGenericType(), type);
            if (!JsonAnnotations.isForeign(component) && JsonReadable.isOwn(member)) {
                own.put(JsonAnnotations.name(component), JsonReading.of(member, records));
            }
        }
        this.jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true).withDeserializers(new Exact(type)));
    }

    @Override
    public void write(Object value, JsonGenerator out, SerializationContext context) {
        out.write(jsonb.fromJson(jsonb.toJson(value), JsonValue.class));
    }

    @Override
    public @Nullable Object read(JsonParser in, Event begun, DeserializationContext context) {
        if (problem != null) {
            throw JsonFault.ofAuthor(problem, null);
        }
        if (begun == Event.VALUE_NULL) {
            return null;
        }
        boolean isObject = begun == Event.START_OBJECT && !own.isEmpty() && !JsonExact.isTree(in);
        String text = isObject ? members(new JsonCopy(in), context) : jsonb.toJson(in.getValue());
        return jsonb.fromJson(text, Box.class).value;
    }

    /** The text of an object whose own members fit. */
    private String members(JsonCopy in, DeserializationContext context) {
        for (Event event = in.next(); event != Event.END_OBJECT; event = in.next()) {
            if (event != Event.KEY_NAME) {
                throw JsonFault.ofClient("expected an object", null);
            }
            JsonReading reading = own.get(in.getString());
            Event begun = in.next();
            if (reading != null) {
                reading.read(in, begun, context);
            } else if (begun == Event.START_OBJECT || begun == Event.START_ARRAY) {
                in.getValue();
            }
        }
        return in.text();
    }
}
