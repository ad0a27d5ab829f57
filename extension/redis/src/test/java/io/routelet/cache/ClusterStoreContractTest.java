package io.routelet.cache;

import io.routelet.redis.RedisCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class ClusterStoreContractTest extends CacheStoreContract {
    private static RedisCluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = RedisCluster.start(0);
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Override
    CacheStore open() {
        cluster.flush();
        return new TwoServers(cluster.url());
    }

    @Override
    Payload payload(String text) {
        return Frozen.of(text, new RecordClasses());
    }
}
