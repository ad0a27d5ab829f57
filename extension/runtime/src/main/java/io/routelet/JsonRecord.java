package io.routelet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of any visibility: its members in declaration order, made by its canonical constructor.
 *
 * <p>What the constructor says against a value with an IllegalArgumentException, a NullPointerException, an
 * ArithmeticException or a DateTimeException is the client's mistake; its words are for the log alone. One that has
 * words for the client throws an {@link HttpException}. Anything else is the author's mistake.
 */
final class JsonRecord implements JsonCodec {
    private static final MethodType MAKE = MethodType.methodType(Object.class, Object[].class);

    private final JsonMember[] members;
    private final Map<String, Integer> positions = new HashMap<>();
    private final MethodHandle constructor;
    private final String start;

    private JsonRecord(JsonMember[] members, MethodHandle constructor, String start) {
        this.members = members;
        this.constructor = constructor;
        this.start = start;
        for (int i = 0; i < members.length; i++) {
            if (!members[i].isTransient()) {
                positions.put(members[i].name(), i);
            }
        }
    }

    /**
     * @throws IllegalStateException if the record is in a module that does not open it
     */
    static JsonRecord of(Type type, JsonCodecs codecs) {
        Class<?> raw = JsonTypes.raw(type);
        RecordComponent[] components = raw.getRecordComponents();
        try {
            JsonMember[] members = new JsonMember[components.length];
            for (int i = 0; i < components.length; i++) {
                Type member = JsonTypes.resolve(components[i].getGenericType(), type);
                members[i] = JsonMember.of(components[i], member, codecs);
            }
            return new JsonRecord(members, constructor(raw, components), start(raw));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new IllegalStateException(raw + " is closed to JSON: open its module's package to Routelet", e);
        }
    }

    private static MethodHandle constructor(Class<?> raw, RecordComponent[] components)
            throws ReflectiveOperationException {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> canonical = raw.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return MethodHandles.lookup()
                .unreflectConstructor(canonical)
                .asFixedArity()
                .asSpreader(Object[].class, types.length)
                .asType(MAKE);
    }

    /** The members that come before those of the record: the tags of the types that it is a variant of. */
    private static String start(Class<?> raw) {
        JsonText text = new JsonText();
        for (JsonAnnotations.Tag tag : JsonAnnotations.tags(raw)) {
            text.string(tag.member());
            text.raw(':');
            text.string(tag.value());
            text.raw(',');
        }
        String tags = text.toString();
        return tags.isEmpty() ? tags : tags.substring(0, tags.length() - 1);
    }

    @Override
    public Object read(JsonCursor in) {
        if (in.kind() != '{') {
            throw JsonFault.expected("an object", in);
        }
        @Nullable Object[] values = new Object[members.length];
        boolean[] present = new boolean[members.length];
        int expected = 0;
        in.open();
        while (in.more('}')) {
            int index = indexOf(in, expected);
            if (index < 0) {
                in.skip();
                continue;
            }
            values[index] = members[index].read(in);
            present[index] = true;
            expected = index + 1;
        }
        for (int i = 0; i < values.length; i++) {
            if (!present[i]) {
                values[i] = members[i].absent();
            }
        }
        return make(values);
    }

    /** Most texts have the members in the record's order, so that one comparison finds the next. */
    private int indexOf(JsonCursor in, int expected) {
        if (expected < members.length && !members[expected].isTransient() && in.nameIs(members[expected].utf8())) {
            return expected;
        }
        return positions.getOrDefault(in.name(), -1);
    }

    private Object make(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException | NullPointerException | ArithmeticException | DateTimeException e) {
            throw new JsonFault("the values are not valid here", e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(Object value, JsonText out) {
        out.open('{');
        out.raw(start);
        boolean first = start.isEmpty();
        for (JsonMember member : members) {
            if (!member.isTransient()) {
                member.write(value, first, out);
                first = false;
            }
        }
        out.close('}');
    }
}
