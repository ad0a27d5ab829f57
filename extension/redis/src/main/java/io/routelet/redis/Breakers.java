package io.routelet.redis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/** A breaker for each server: one that does not answer is no reason not to ask another. Safe for use by any thread. */
final class Breakers {
    private final Breaker unknown = new Breaker();
    private final Map<HostAndPort, Breaker> known = new ConcurrentHashMap<>();

    /** @param node null while it is not known which servers there are */
    Breaker of(@Nullable HostAndPort node) {
        return node == null ? unknown : known.computeIfAbsent(node, any -> new Breaker());
    }
}
