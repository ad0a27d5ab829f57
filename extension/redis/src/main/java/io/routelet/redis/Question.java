package io.routelet.redis;

import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.HostAndPort;

/** How a server is asked for a {@link View}. */
interface Question {
    CommandArguments command();

    /**
     * Reads the reply.
     *
     * @param witness who gave it
     * @throws RuntimeException if it says nothing of use
     */
    View view(Object reply, HostAndPort witness);

    /** Whether it has to be asked again and again, as no server says by itself that it is not the right one any more. */
    boolean isRepeated();
}
