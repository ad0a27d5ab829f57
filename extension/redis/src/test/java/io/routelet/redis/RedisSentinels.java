package io.routelet.redis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import redis.clients.jedis.Jedis;

/** A master, a replica, and three sentinels of which two decide that the replica takes over. */
final class RedisSentinels implements RedisPair {
    private static final String NAME = "main";

    private RedisProcess master;
    private RedisProcess replica;
    private final List<RedisProcess> sentinels = new ArrayList<>();

    private RedisSentinels(RedisProcess master, RedisProcess replica) {
        this.master = master;
        this.replica = replica;
    }

    /** Starts all, and waits until they know of each other. */
    static RedisSentinels start() throws IOException {
        RedisProcess master = RedisProcess.start();
        String[] at = master.address().split(":");
        RedisSentinels all;
        try {
            all = new RedisSentinels(master, RedisProcess.start("--replicaof", at[0], at[1]));
        } catch (IOException e) {
            master.close();
            throw e;
        }
        try {
            all.watch(at);
        } catch (IOException | RuntimeException | Error e) {
            all.close();
            throw e;
        }
        return all;
    }

    private void watch(String[] at) throws IOException {
        RedisCluster.await(replica, client -> client.info("replication").contains("master_link_status:up"));
        for (int i = 0; i < 3; i++) {
            sentinels.add(RedisProcess.sentinel("""
                    sentinel monitor %1$s %2$s %3$s 2
                    sentinel down-after-milliseconds %1$s 500
                    sentinel failover-timeout %1$s 3000
                    """.formatted(NAME, at[0], at[1])));
        }
        for (RedisProcess sentinel : sentinels) {
            RedisCluster.await(sentinel, RedisSentinels::knowsAll);
        }
    }

    private static boolean knowsAll(Jedis sentinel) {
        var state = sentinel.sentinelMaster(NAME);
        return state.get("num-other-sentinels").equals("2")
                && state.get("num-slaves").equals("1");
    }

    @Override
    public String url() {
        return "redis+sentinel://"
                + sentinels.stream().map(RedisProcess::address).collect(Collectors.joining(",")) + "/" + NAME;
    }

    @Override
    public RedisProcess master() {
        return master;
    }

    @Override
    public RedisProcess replica() {
        return replica;
    }

    @Override
    public void awaitTakeover() {
        String address = replica.address();
        RedisCluster.await(sentinels.get(0), client -> String.join(":", client.sentinelGetMasterAddrByName(NAME))
                .equals(address));
    }

    @Override
    public void swap() {
        RedisProcess old = master;
        master = replica;
        replica = old;
    }

    List<RedisProcess> sentinels() {
        return sentinels;
    }

    @Override
    public void close() throws IOException {
        for (RedisProcess sentinel : sentinels) {
            sentinel.close();
        }
        replica.close();
        master.close();
    }
}
