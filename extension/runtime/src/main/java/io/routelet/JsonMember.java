package io.routelet;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One component of a record: its name, its value, its type. */
final class JsonMember {
    private static final MethodType GET = MethodType.methodType(Object.class, Object.class);

    private final String name;
    private final byte[] utf8;
    private final String label;
    private final boolean isTransient;
    private final boolean isFinal;
    private final MethodHandle accessor;
    private final Type type;
    private final JsonCodecs codecs;
    /** Found at first use, because a record may contain itself. A race finds the same. */
    private @Nullable JsonCodec codec;

    private JsonMember(RecordComponent component, MethodHandle accessor, Type type, JsonCodecs codecs) {
        this.name = JsonAnnotations.name(component);
        this.utf8 = name.getBytes(StandardCharsets.UTF_8);
        JsonText text = new JsonText();
        text.string(name);
        text.raw(':');
        this.label = text.toString();
        this.isTransient = JsonAnnotations.isTransient(component);
        this.isFinal = Modifier.isFinal(component.getType().getModifiers());
        this.accessor = accessor;
        this.type = type;
        this.codecs = codecs;
    }

    static JsonMember of(RecordComponent component, Type type, JsonCodecs codecs) throws IllegalAccessException {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        MethodHandle handle = MethodHandles.lookup().unreflect(accessor).asType(GET);
        return new JsonMember(component, handle, type, codecs);
    }

    String name() {
        return name;
    }

    byte[] utf8() {
        return utf8;
    }

    boolean isTransient() {
        return isTransient;
    }

    @Nullable
    Object absent() {
        return codec().absent();
    }

    @Nullable
    Object read(JsonCursor in) {
        try {
            return codec().readAny(in);
        } catch (JsonFault fault) {
            throw fault.in(name);
        }
    }

    /** Writes name and value of this component of a record. */
    void write(Object owner, boolean first, JsonText out) {
        if (!first) {
            out.raw(',');
        }
        out.raw(label);
        try {
            writeValue(value(owner), out);
        } catch (JsonFault fault) {
            throw fault.in(name);
        }
    }

    private void writeValue(@Nullable Object value, JsonText out) {
        if (value != null && isFinal) {
            codec().write(value, out);
        } else {
            codecs.write(value, out);
        }
    }

    private @Nullable Object value(Object owner) {
        try {
            return (Object) accessor.invokeExact(owner);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonCodec codec() {
        JsonCodec found = codec;
        if (found == null) {
            found = codecs.of(type);
            codec = found;
        }
        return found;
    }
}
