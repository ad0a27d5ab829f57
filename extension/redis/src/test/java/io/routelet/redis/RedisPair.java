package io.routelet.redis;

import java.io.IOException;

/** A master of which a replica takes over by itself. */
interface RedisPair extends AutoCloseable {
    /** Of the setting. */
    String url();

    RedisProcess master();

    RedisProcess replica();

    /** Waits until the replica is the master, after that one is gone. */
    void awaitTakeover();

    /** Calls them by what they are after that. */
    void swap();

    @Override
    void close() throws IOException;
}
