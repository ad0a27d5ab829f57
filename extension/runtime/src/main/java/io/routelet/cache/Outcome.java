package io.routelet.cache;

import io.routelet.cache.Rendered.Keep;

/** How a flight ended. */
sealed interface Outcome {
    /** With an answer. */
    record Made(Entry entry, Keep keep) implements Outcome {}

    /** With what the author's code threw, or because it took too long. */
    record Failed(Throwable cause) implements Outcome {}

    /** It never began: there are too many others. */
    record Refused(Lane lane) implements Outcome {}
}
