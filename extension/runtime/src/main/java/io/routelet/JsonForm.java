package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** How a record is written and read. */
interface JsonForm {
    void write(Object value, JsonGenerator out, SerializationContext context);

    /**
     * Reads what has begun with the current event of the parser, up to its end.
     *
     * @throws JsonFault if it does not fit
     */
    @Nullable
    Object read(JsonParser in, DeserializationContext context);

    /** That of a public record with an annotation that JSON Binding alone can honour: it is wholly JSON Binding's. */
    static JsonForm ofJsonBinding(Type type) {
        Jsonb plain = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
        return new JsonForm() {
            @Override
            public void write(Object value, JsonGenerator out, SerializationContext context) {
                out.write(plain.fromJson(plain.toJson(value), JsonValue.class));
            }

            @Override
            public @Nullable Object read(JsonParser in, DeserializationContext context) {
                return plain.fromJson(in.getValue().toString(), type);
            }
        };
    }
}
