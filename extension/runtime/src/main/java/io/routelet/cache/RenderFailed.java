package io.routelet.cache;

/** The render that a request waited for has thrown; the cause is what it threw, the same object for all who waited. */
public final class RenderFailed extends Exception {
    private static final long serialVersionUID = 1L;

    RenderFailed(CacheKey key, Throwable cause) {
        super(key + " could not be rendered", cause, false, false);
    }
}
