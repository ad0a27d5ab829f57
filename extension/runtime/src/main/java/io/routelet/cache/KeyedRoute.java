package io.routelet.cache;

/** What answers a request, known by the key that its response would have. */
@FunctionalInterface
public interface KeyedRoute {
    /** The key; made when it is asked for. */
    CacheKey key();
}
