package io.routelet;

import jakarta.json.JsonValue;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What JSON Binding leaves to Routelet: records, whose members it would sort and which it would take only if they are
 * public, and the document around everything.
 */
final class JsonRecords implements JsonbSerializer<Record>, JsonbDeserializer<Record>, PropertyVisibilityStrategy {
    private final Map<Type, JsonForm> forms = new ConcurrentHashMap<>();
    private final Map<Type, String> problems = new ConcurrentHashMap<>();
    private final JsonWriting writing = new JsonWriting(this);

    JsonbConfig addTo(JsonbConfig config) {
        return config.withPropertyVisibilityStrategy(this).withSerializers(this).withDeserializers(this);
    }

    /**
     * The form of a record, found out once.
     *
     * @throws JsonFault if it can have none
     */
    JsonForm of(Type type) {
        JsonForm form = forms.get(type);
        return form != null ? form : forms.computeIfAbsent(type, this::make);
    }

    private JsonForm make(Type type) {
        Class<?> raw = JsonTypes.raw(type);
        Annotation foreign = JsonAnnotations.foreign(raw);
        if (foreign == null) {
            return new JsonRecord(type, this, writing);
        }
        if (Modifier.isPublic(raw.getModifiers())) {
            return new JsonAnnotated(type, this);
        }
        throw JsonFault.ofAuthor(
                raw.getName() + " has @" + foreign.annotationType().getSimpleName()
                        + ", which only works for public records",
                null);
    }

    @Override
    public void serialize(Record value, JsonGenerator out, SerializationContext context) {
        writing.write(value instanceof JsonDocument<?> document ? document.value() : value, out, context);
    }

    @Override
    public @Nullable Record deserialize(JsonParser parser, DeserializationContext context, Type type) {
        JsonParser in = new JsonExact(parser);
        return JsonTypes.raw(type) == JsonDocument.class
                ? document(in, context, ((ParameterizedType) type).getActualTypeArguments()[0])
                : (Record) read(in, context, type);
    }

    private JsonDocument<?> document(JsonParser in, DeserializationContext context, Type type) {
        try {
            requireReadable(type);
            boolean isRecord = JsonTypes.raw(type).isRecord();
            return new JsonDocument<>(isRecord ? read(in, context, type) : context.deserialize(type, in));
        } catch (RuntimeException | StackOverflowError e) {
            throw JsonFault.answer(e, in.getLocation());
        }
    }

    private void requireReadable(Type type) {
        String known = problems.get(type);
        String problem = known != null
                ? known
                : problems.computeIfAbsent(type, t -> Objects.requireNonNullElse(JsonReadable.problem(t), ""));
        if (!problem.isEmpty()) {
            throw JsonFault.ofAuthor(problem, null);
        }
    }

    private @Nullable Object read(JsonParser in, DeserializationContext context, Type type) {
        return of(type).read(in, begun(in), context);
    }

    /** A parser from JSON Binding has a next event only in an object or an array, and does not tell in which. */
    private static Event begun(JsonParser in) {
        if (in.hasNext()) {
            return Event.START_OBJECT;
        }
        return in.getValue() == JsonValue.NULL ? Event.VALUE_NULL : Event.VALUE_STRING;
    }

    /** As JSON Binding has it, but for records: it would look for access to their members before it asks us. */
    @Override
    public boolean isVisible(Field field) {
        return Modifier.isPublic(field.getModifiers())
                && !field.getDeclaringClass().isRecord();
    }

    /** As {@link #isVisible(Field)}. */
    @Override
    public boolean isVisible(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !method.getDeclaringClass().isRecord();
    }
}
