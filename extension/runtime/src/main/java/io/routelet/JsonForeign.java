package io.routelet;

import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way to Jakarta JSON Binding and JSON Processing. They are looked up at first use, which takes some ten
 * milliseconds, so that an application of records alone never waits.
 */
final class JsonForeign {
    private final JsonCodecs codecs;
    private final JsonWholeNumbers numbers = new JsonWholeNumbers();
    private volatile @Nullable Jsonb binding;
    private volatile @Nullable Jsonb plainBinding;
    private volatile @Nullable JsonReaderFactory readers;

    JsonForeign(JsonCodecs codecs) {
        this.codecs = codecs;
    }

    /** A class that JSON Binding knows how to read and write. */
    JsonCodec codec(Type type) {
        return new JsonBound(type, this::binding, numbers);
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
        return new JsonBound(type, this::plainBinding, numbers);
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
            jsonb = JsonbBuilder.create(new JsonForeignRecords(codecs).addTo(new JsonbConfig().withNullValues(true)));
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
}
