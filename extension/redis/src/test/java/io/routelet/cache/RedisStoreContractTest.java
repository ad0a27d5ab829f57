package io.routelet.cache;

import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisStoreContractTest extends CacheStoreContract {
    private static RedisProcess redis;

    @BeforeAll
    static void start() throws Exception {
        redis = RedisProcess.start();
    }

    @AfterAll
    static void stop() throws Exception {
        redis.close();
    }

    @Override
    CacheStore open() {
        try (var client = redis.client()) {
            client.flushAll();
        }
        return Stores.open(redis.url());
    }

    @Override
    Payload payload(String text) {
        return Frozen.of(text, new RecordClasses());
    }
}
