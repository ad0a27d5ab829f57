package io.routelet.redis;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/** Which server has which key, as it was at some time. */
interface View {
    /** The server of a key; null if there is none. */
    @Nullable
    HostAndPort node(byte[] key);

    /** All servers that can be asked for the next view. */
    default Set<HostAndPort> witnesses() {
        return Set.of();
    }

    /** The same, but for one slot of a cluster. */
    default View with(int slot, HostAndPort node) {
        return this;
    }
}
