package io.routelet.serve;

import io.routelet.HttpException;
import java.lang.invoke.MethodHandle;
import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the record of a route's segments. Immutable. */
public final class ParamsBinder {
    /** Makes no record: the handlers do not ask for one. */
    public static final ParamsBinder NONE = new ParamsBinder(null, List.of());

    private final @Nullable MethodHandle constructor;
    private final List<Component> components;

    /**
     * @param constructor the canonical constructor, of type {@code (Object[])Object}; null for no record
     * @param components in the order of the record
     */
    public ParamsBinder(@Nullable MethodHandle constructor, List<Component> components) {
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
        Object[] values = new Object[components.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                Component component = components.get(i);
                values[i] = component.converter().convert(segments.get(component.segment()));
            }
            return (Object) constructor.invokeExact(values);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new HttpException(404, null, e);
        }
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
