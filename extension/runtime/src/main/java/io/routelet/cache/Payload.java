package io.routelet.cache;

/** What an entry keeps: an answer, or the value of a scope. Immutable. */
public interface Payload {
    /** Bytes of memory, about. */
    long weight();
}
