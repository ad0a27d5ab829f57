package io.routelet.cache;

import io.routelet.redis.RedisProcess;
import io.routelet.redis.Stores;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class RedisStoreContractTest extends CacheStoreContract {
    static RedisProcess redis;

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
        flush();
        return Stores.met(redis.url());
    }

    static void flush() {
        try (var client = redis.client()) {
            client.flushAll();
        }
    }

    @Override
    Payload payload(String text) {
        return Frozen.of(text, new RecordClasses());
    }
}
