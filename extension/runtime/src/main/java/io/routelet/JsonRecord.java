package io.routelet;

import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A record of any visibility: its members in declaration order, made by its canonical constructor.
 *
 * <p>What the constructor says against a value with an IllegalArgumentException, a NullPointerException, an
 * ArithmeticException or a DateTimeException is the client's mistake; its words are for the log alone. One that has
 * words for the client throws an {@link HttpException}. Anything else is the author's mistake.
 */
final class JsonRecord implements JsonForm {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);
    private static final Map<Class<?>, Object> EMPTY = Map.of(
            Optional.class, Optional.empty(),
            OptionalInt.class, OptionalInt.empty(),
            OptionalLong.class, OptionalLong.empty(),
            OptionalDouble.class, OptionalDouble.empty());

    private record Member(
            String name,
            boolean isTransient,
            MethodHandle accessor,
            JsonReading reading,
            @Nullable Object absent) {}

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final @Nullable Object[] absent;
    private final Map<String, String> tags;
    private final MethodHandle constructor;
    private final JsonWriting writing;

    /**
     * @throws JsonFault if the record is in a module that does not open it
     */
    JsonRecord(Type type, JsonRecords records, JsonWriting writing) {
        Class<?> raw = JsonTypes.raw(type);
        this.tags = JsonAnnotations.tags(raw);
        this.writing = writing;
        try {
            this.constructor = constructor(raw);
            for (RecordComponent component : raw.getRecordComponents()) {
                Member member = member(component, type, records);
                if (!member.isTransient()) {
                    positions.put(member.name(), members.size());
                }
                members.add(member);
            }
            this.absent = members.stream().map(Member::absent).toArray();
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw JsonFault.ofAuthor(raw + " is closed to JSON: open its module's package to Routelet", e);
        }
    }

    private static Member member(RecordComponent component, Type owner, JsonRecords records)
            throws IllegalAccessException {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Class<?> raw = component.getType();
        return new Member(
                JsonAnnotations.name(component),
                JsonAnnotations.isTransient(component),
                MethodHandles.lookup().unreflect(accessor).asType(GET),
                JsonReading.of(JsonTypes.resolve(component.getGenericType(), owner), records),
                raw.isPrimitive() ? Array.get(Array.newInstance(raw, 1), 0) : EMPTY.get(raw));
    }

    private static MethodHandle constructor(Class<?> raw) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(raw.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> canonical = raw.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflectConstructor(canonical);
        return handle.asFixedArity().asSpreader(Object[].class, types.length).asType(MAKE);
    }

    @Override
    public void write(Object value, JsonGenerator out, SerializationContext context) {
        out.writeStartObject();
        tags.forEach(out::write);
        for (Member member : members) {
            if (!member.isTransient()) {
                out.writeKey(member.name());
                writing.write(get(member, value), out, context);
            }
        }
        out.writeEnd();
    }

    private static @Nullable Object get(Member member, Object owner) {
        try {
            return (Object) member.accessor().invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable Object read(JsonParser in, Event begun, DeserializationContext context) {
        if (begun == Event.VALUE_NULL) {
            return null;
        }
        if (begun != Event.START_OBJECT) {
            throw JsonFault.ofClient("expected an object", null);
        }
        return make(members(in, context));
    }

    private @Nullable Object[] members(JsonParser in, DeserializationContext context) {
        @Nullable Object[] values = absent.clone();
        for (Event event = in.next(); event != Event.END_OBJECT; event = in.next()) {
            if (event != Event.KEY_NAME) {
                throw JsonFault.ofClient("expected an object", null);
            }
            Integer position = positions.get(in.getString());
            Event begun = in.next();
            if (position != null) {
                values[position] = members.get(position).reading().read(in, begun, context);
            } else if (begun == Event.START_OBJECT || begun == Event.START_ARRAY) {
                in.getValue();
            }
        }
        return values;
    }

    private Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException | DateTimeException e) {
            throw JsonFault.ofClient("the values are not valid here", e);
        } catch (HttpException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw JsonFault.ofAuthor("the constructor of a record has failed", e);
        }
    }
}
