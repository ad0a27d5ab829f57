package io.routelet.redis;

import java.io.IOException;
import java.net.Socket;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.Connection;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisConnectionException;
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
            case SINGLE -> {
                HostAndPort node = url.nodes().iterator().next();
                yield new PooledConnectionProvider(new ConnectionFactory(guarded(node, config), config), pool);
            }
            case CLUSTER -> new ClusterConnectionProvider(url.nodes(), config, pool);
            case SENTINEL ->
                new SentineledConnectionProvider(
                        url.path(), config, pool, url.nodes(), login(options).build());
        };
    }

    /** Jedis lets us make the sockets for one server only. */
    private static JedisSocketFactory guarded(HostAndPort node, DefaultJedisClientConfig config) {
        DefaultJedisSocketFactory sockets = new DefaultJedisSocketFactory(node, config);
        return () -> {
            Socket socket = sockets.createSocket();
            try {
                return new GuardedSocket(socket, config.getSocketTimeoutMillis());
            } catch (IOException e) {
                throw new JedisConnectionException("The connection ended at once", e);
            }
        };
    }

    private static DefaultJedisClientConfig.Builder login(RedisOptions options) {
        RedisUrl url = options.url();
        int timeout = Math.toIntExact(options.timeout().toMillis());
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .serverDefaultProtocol()
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
