package io.routelet;

import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way to Jakarta JSON Binding and JSON Processing, and back for the records inside the classes that are theirs. They
 * are looked up at first use, which takes some ten milliseconds, so that an application of records alone never waits.
 */
final class JsonForeign {
    private final JsonCodecs codecs;
    private volatile @Nullable Jsonb binding;
    private volatile @Nullable Jsonb plainBinding;
    private volatile @Nullable JsonReaderFactory readers;

    JsonForeign(JsonCodecs codecs) {
        this.codecs = codecs;
    }

    /** A class that JSON Binding knows how to read and write. */
    JsonCodec codec(Type type) {
        return new JsonBound(type, this::binding);
    }

    /**
     * A record with an annotation that JSON Binding alone can honour.
     *
     * @throws IllegalStateException if it is out of reach of JSON Binding, because it is not public
     */
    JsonCodec annotatedRecord(Type type, Class<?> raw, Annotation annotation) {
        if (!Modifier.isPublic(raw.getModifiers())) {
            throw new IllegalStateException(raw.getName() + " has @"
                    + annotation.annotationType().getSimpleName() + ", which only works for public records");
        }
        return new JsonBound(type, this::plainBinding);
    }

    /** A value that stays JSON. */
    JsonCodec tree(Class<?> type) {
        return new Tree(type);
    }

    JsonValue value(String json) {
        try (JsonReader reader = readers().createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }

    synchronized void close() {
        close(binding);
        close(plainBinding);
        binding = null;
        plainBinding = null;
        readers = null;
    }

    private static void close(@Nullable Jsonb jsonb) {
        try {
            if (jsonb != null) {
                jsonb.close();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Jsonb binding() {
        Jsonb made = binding;
        return made == null ? makeBinding() : made;
    }

    private synchronized Jsonb makeBinding() {
        Jsonb jsonb = binding;
        if (jsonb == null) {
            JsonbConfig config = new JsonbConfig()
                    .withNullValues(true)
                    .withPropertyVisibilityStrategy(new NotOfRecords())
                    .withSerializers(new RecordSerializer())
                    .withDeserializers(new RecordDeserializer());
            jsonb = JsonbBuilder.create(config);
            binding = jsonb;
        }
        return jsonb;
    }

    private Jsonb plainBinding() {
        Jsonb made = plainBinding;
        return made == null ? makePlainBinding() : made;
    }

    private synchronized Jsonb makePlainBinding() {
        Jsonb jsonb = plainBinding;
        if (jsonb == null) {
            jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
            plainBinding = jsonb;
        }
        return jsonb;
    }

    private JsonReaderFactory readers() {
        JsonReaderFactory made = readers;
        return made == null ? makeReaders() : made;
    }

    private synchronized JsonReaderFactory makeReaders() {
        JsonReaderFactory factory = readers;
        if (factory == null) {
            factory = JsonProvider.provider().createReaderFactory(Map.of());
            readers = factory;
        }
        return factory;
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

    private final class Tree implements JsonCodec {
        private final Class<?> type;

        Tree(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object read(JsonCursor in) {
            JsonCursor start = in.copy();
            JsonValue value = value(in.slice());
            if (!type.isInstance(value)) {
                throw JsonFault.expected("another kind of value", start);
            }
            return value;
        }

        @Override
        public @Nullable Object ofNull(JsonCursor in) {
            return type.isInstance(JsonValue.NULL) ? JsonValue.NULL : null;
        }

        @Override
        public void write(Object value, JsonText out) {
            out.raw(value.toString());
        }
    }

    /** A record inside a value that JSON Binding writes. The class object of the method's parameter is what it looks for. */
    private final class RecordSerializer implements JsonbSerializer<Record> {
        @Override
        public void serialize(Record value, JsonGenerator generator, SerializationContext context) {
            JsonText text = new JsonText();
            codecs.write(value, text);
            generator.write(value(text.toString()));
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
