package io.routelet;

import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The way back: records inside the classes that JSON Binding reads and writes are Routelet's again. */
record JsonForeignRecords(JsonCodecs codecs) {
    JsonbConfig addTo(JsonbConfig config) {
        return config.withPropertyVisibilityStrategy(new NotOfRecords())
                .withSerializers(new RecordSerializer())
                .withDeserializers(new RecordDeserializer());
    }

    /** As JSON Binding has it, but without records: it would look for access to their members before it asks us. */
    private static final class NotOfRecords implements PropertyVisibilityStrategy {
        @Override
        public boolean isVisible(Field field) {
            return isVisible((Member) field);
        }

        @Override
        public boolean isVisible(Method method) {
            return isVisible((Member) method);
        }

        private static boolean isVisible(Member member) {
            return Modifier.isPublic(member.getModifiers())
                    && !member.getDeclaringClass().isRecord();
        }
    }

    /** A record inside a value that JSON Binding writes. */
    private final class RecordSerializer implements JsonbSerializer<Record> {
        @Override
        public void serialize(Record value, JsonGenerator generator, SerializationContext context) {
            JsonText text = new JsonText();
            codecs.write(value, text);
            generator.write(codecs.foreign().value(text.toString()));
        }
    }

    /** A record inside a value that JSON Binding reads. */
    private final class RecordDeserializer implements JsonbDeserializer<Record> {
        @Override
        public @Nullable Record deserialize(JsonParser parser, DeserializationContext context, Type type) {
            byte[] json = parser.getValue().toString().getBytes(StandardCharsets.UTF_8);
            return (Record) codecs.of(type).readAny(new JsonCursor(json, 0));
        }
    }
}
