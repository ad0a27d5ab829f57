package io.routelet.cache;

import io.routelet.cache.Rendered.Keep;
import java.util.concurrent.atomic.AtomicBoolean;

/** How a flight ended. */
sealed interface Outcome {
    /** With an answer. */
    record Made(Entry entry, Keep keep) implements Outcome {}

    /**
     * With what the author's code threw, or because it took too long.
     *
     * @param told whether one of those who waited has taken it on itself to tell the log
     */
    record Failed(Throwable cause, AtomicBoolean told) implements Outcome {
        Failed(Throwable cause) {
            this(cause, new AtomicBoolean());
        }
    }

    /** It never began: there are too many others. */
    record Refused(Lane lane) implements Outcome {}
}
