package io.routelet.cache;

/**
 * Stands in a store instead of an answer. While it is fresh, nobody waits for anybody else's render of its key: the
 * last one made an answer that may not be shared. Once it is past its time it only says that there is no answer.
 */
public enum Uncacheable implements Payload {
    /** The only one. */
    MARKER;

    @Override
    public long weight() {
        return 0;
    }
}
