package io.routelet.serve;

import io.routelet.HttpException;
import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the record of a route's segments. Immutable. */
public final class ParamsBinder {
    /** Makes no record: the handlers do not ask for one. */
    public static final ParamsBinder NONE = new ParamsBinder(null, List.of());

    private final @Nullable MethodHandle constructor;
    private final List<Converter> converters;

    /**
     * @param constructor the canonical constructor, of type {@code (Object[])Object}; null for no record
     * @param converters one for each component, in order
     */
    public ParamsBinder(@Nullable MethodHandle constructor, List<Converter> converters) {
        this.constructor = constructor;
        this.converters = List.copyOf(converters);
    }

    /**
     * The record, or null where there is none.
     *
     * @param segments for each component a String, or a list of them for a catch-all
     * @throws HttpException 404 where a segment does not convert: there is no such resource
     */
    @Nullable Object bind(List<?> segments) {
        if (constructor == null) {
            return null;
        }
        Object[] values = new Object[converters.size()];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = converters.get(i).convert(segments.get(i));
            }
            return (Object) constructor.invokeExact(values);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new HttpException(404, null, e);
        }
    }

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
