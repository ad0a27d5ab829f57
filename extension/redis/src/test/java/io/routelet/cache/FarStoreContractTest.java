package io.routelet.cache;

class FarStoreContractTest extends RedisStoreContractTest {
    @Override
    CacheStore open() {
        flush();
        return new TwoServers(redis.url());
    }
}
