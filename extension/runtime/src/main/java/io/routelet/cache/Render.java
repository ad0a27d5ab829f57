package io.routelet.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The author's code behind a key. It is run on a thread that carries nothing of a caller, or inside another render on
 * the thread of that one, and may be run long after the request that brought it: it must keep nothing of a request.
 */
@FunctionalInterface
public interface Render {
    /**
     * Makes the answer.
     *
     * @param recording is told tags and life, the declared ones before anything else, and what other entries it used
     * @throws Exception whatever the author throws; who waits gets it as the cause of a {@link RenderFailed}
     */
    Rendered run(Recording recording) throws Exception;

    /** How long it may take; null for as long as {@link CacheLimits#render} says. */
    default @Nullable Duration limit() {
        return null;
    }
}
