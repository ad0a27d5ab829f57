package io.routelet.cache;

/**
 * What a render made, and what may be done with it.
 *
 * @param payload the answer
 * @param keep for whom it is
 */
public record Rendered(Payload payload, Keep keep) {
    /** For whom an answer is. */
    public enum Keep {
        /** For everybody, until its life is over. */
        STORE,
        /** For those who wait. There is no such thing any more, so an older answer is dropped: 404, 410. */
        GONE,
        /** For those who wait. It is an error, and an older answer is better: 5xx, and what may not stand for a 200. */
        FAILED,
        /** For the one request that began it: {@code no-store}, a cookie, a body over the limit. */
        ALONE
    }
}
