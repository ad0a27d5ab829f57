package io.routelet.redis;

import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisProtocol;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.providers.ClusterConnectionProvider;
import redis.clients.jedis.providers.ConnectionProvider;
import redis.clients.jedis.providers.PooledConnectionProvider;
import redis.clients.jedis.providers.SentineledConnectionProvider;

/** Turns a URL into what Jedis connects by. */
final class Servers {
    private Servers() {}

    static ConnectionProvider connect(RedisOptions options, GenericObjectPoolConfig<Connection> pool) {
        RedisUrl url = options.url();
        DefaultJedisClientConfig config =
                login(options).database(url.database()).build();
        return switch (url.kind()) {
            case SINGLE -> new PooledConnectionProvider(url.nodes().iterator().next(), config, pool);
            case CLUSTER -> new ClusterConnectionProvider(url.nodes(), config, pool);
            case SENTINEL ->
                new SentineledConnectionProvider(
                        url.path(), config, pool, url.nodes(), login(options).build());
        };
    }

    private static DefaultJedisClientConfig.Builder login(RedisOptions options) {
        RedisUrl url = options.url();
        int timeout = Math.toIntExact(options.timeout().toMillis());
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .protocol(RedisProtocol.RESP2)
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .connectionTimeoutMillis(timeout)
                .socketTimeoutMillis(timeout)
                .user(url.user())
                .password(url.password());
        if (url.tls()) {
            config.sslOptions(
                    SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config;
    }
}
