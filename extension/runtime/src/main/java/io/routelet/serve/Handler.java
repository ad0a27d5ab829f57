package io.routelet.serve;

import io.routelet.Request;
import io.routelet.RouteContext;
import org.jspecify.annotations.Nullable;

/** One method of the author, adapted to one shape. */
@FunctionalInterface
public interface Handler {
    /**
     * Calls the author's method.
     *
     * @return a {@link io.routelet.Response}, a {@link java.util.concurrent.CompletionStage} of one, or what the author
     *     returned by mistake
     * @throws Throwable what the author's method throws, as it is
     */
    @Nullable
    Object answer(Request request, RouteContext<?> context) throws Throwable;
}
