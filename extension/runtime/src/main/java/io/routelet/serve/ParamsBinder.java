package io.routelet.serve;

import io.routelet.HttpException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the record of a route's segments. Adapts its constructor at the first one, as handlers are. */
public final class ParamsBinder {
    /** Makes no record: the handlers do not ask for one. */
    public static final ParamsBinder NONE = new ParamsBinder(null, List.of());

    private final @Nullable Constructor<?> constructor;
    private final List<Component> components;
    private @Nullable MethodHandle adapted;

    /**
     * @param constructor the canonical constructor, made accessible; null for no record
     * @param components in the order of the record
     */
    public ParamsBinder(@Nullable Constructor<?> constructor, List<Component> components) {
        this.constructor = constructor;
        this.components = List.copyOf(components);
    }

    /**
     * The record, or null where there is none.
     *
     * @param segments for each parameter of the path a String, or a list of them for a catch-all
     * @throws HttpException 404 where a segment does not convert: there is no such resource
     * @throws Throwable where the author's conversion fails for a reason of its own
     */
    @Nullable
    Object bind(List<?> segments) throws Throwable {
        if (constructor == null) {
            return null;
        }
        MethodHandle handle = adapted == null ? adapt(constructor) : adapted;
        adapted = handle;
        Object[] values = new Object[components.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Component component = components.get(i);
                values[i] = component.converter().convert(segments.get(component.segment()));
            }
            return (Object) handle.invokeExact(values);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new HttpException(404, null, e);
        }
    }

    private static MethodHandle adapt(Constructor<?> constructor) throws IllegalAccessException {
        int count = constructor.getParameterCount();
        return MethodHandles.lookup()
                .unreflectConstructor(constructor)
                .asType(MethodType.genericMethodType(count))
                .asSpreader(Object[].class, count);
    }

    /**
     * A component of the record.
     *
     * @param segment the position of its parameter among those of the path
     * @param converter makes its value
     */
    public record Component(int segment, Converter converter) {}

    /** Turns one segment into a component of the record. */
    @FunctionalInterface
    public interface Converter {
        /**
         * Converts.
         *
         * @param segment a String, or a list of them for a catch-all
         * @throws Throwable if the text means nothing of that type
         */
        Object convert(Object segment) throws Throwable;
    }
}
