package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.BaseStream;
import org.jspecify.annotations.Nullable;

/**
 * Which codec a type has, found out once per application. Routelet reads and writes itself what JSON Binding is slow or
 * too strict or too lenient with: plain values, collections, maps, records. Every other class is JSON Binding's.
 */
final class JsonCodecs {
    private final Map<Type, JsonCodec> found = new ConcurrentHashMap<>();
    private final JsonForeign foreign;

    JsonCodecs() {
        this.foreign = new JsonForeign(this);
    }

    JsonForeign foreign() {
        return foreign;
    }

    /** Writes a value as what it is at run time. */
    void write(@Nullable Object value, JsonText out) {
        if (value == null) {
            out.raw("null");
        } else if (value instanceof String text) {
            out.string(text);
        } else {
            of(value.getClass()).write(value, out);
        }
    }

    /**
     * The codec of a type.
     *
     * @throws IllegalStateException if there can be none
     */
    JsonCodec of(Type type) {
        JsonCodec codec = found.get(type);
        if (codec != null) {
            return codec;
        }
        JsonCodec made = make(type);
        JsonCodec other = found.putIfAbsent(type, made);
        return other == null ? made : other;
    }

    private JsonCodec make(Type type) {
        Class<?> raw = JsonTypes.raw(type);
        if (raw == Object.class) {
            return new JsonAny(this);
        }
        if (raw.isRecord()) {
            return record(type, raw);
        }
        JsonbTypeInfo variants = raw.getAnnotation(JsonbTypeInfo.class);
        if (variants != null) {
            return JsonVariants.of(variants, this, foreign.codec(type));
        }
        if (JsonAnnotations.isAnnotated(raw)) {
            return foreign.codec(type);
        }
        JsonCodec scalar = JsonScalars.of(raw);
        return scalar != null ? scalar : compound(type, raw);
    }

    private JsonCodec compound(Type type, Class<?> raw) {
        if (JsonValue.class.isAssignableFrom(raw)) {
            return foreign.tree(raw);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return new JsonContainers.Entries(this, type);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return new JsonContainers.Elements(this, type);
        }
        if (raw.isArray()) {
            return new JsonContainers.Row(this, raw);
        }
        if (BaseStream.class.isAssignableFrom(raw)) {
            return new JsonContainers.Flow(this);
        }
        JsonCodec optional = JsonOptionals.of(type, this);
        return optional != null ? optional : foreign.codec(type);
    }

    private JsonCodec record(Type type, Class<?> raw) {
        Annotation beyond = JsonAnnotations.foreign(raw);
        return beyond == null ? JsonRecord.of(type, this) : foreign.annotatedRecord(type, raw, beyond);
    }
}
