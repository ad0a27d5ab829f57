package io.routelet.serve;

import io.routelet.HttpException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the record of a route's segments. */
@FunctionalInterface
public interface ParamsBinder {
    /** Makes no record: the handlers do not ask for one. */
    ParamsBinder NONE = segments -> null;

    /**
     * The record, or null where there is none.
     *
     * @param segments for each parameter of the path a String, or a list of them for a catch-all
     * @throws HttpException 404 where a segment does not convert: there is no such resource
     * @throws Throwable where the author's conversion fails for a reason of its own
     */
    @Nullable
    Object bind(List<?> segments) throws Throwable;
}
