package io.routelet.cache;

/** The render that a request waited for has thrown; the cause is what it threw, the same object for all who waited. */
public final class RenderFailed extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean isFirst;

    RenderFailed(CacheKey key, Outcome.Failed failed) {
        super(key + " could not be rendered", failed.cause(), false, false);
        this.isFirst = failed.told().compareAndSet(false, true);
    }

    /** Whether nobody else who waited has been told this. */
    public boolean isFirst() {
        return isFirst;
    }
}
