package io.routelet.redis;

import java.io.IOException;
import redis.clients.jedis.ClientSetInfoConfig;
import redis.clients.jedis.ConnectionFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.DefaultJedisSocketFactory;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.JedisSocketFactory;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.exceptions.JedisConnectionException;

/** Makes connections as the deployer has set it, none of which outlasts the {@link Deadline} of its thread. */
final class Connector {
    private final RedisUrl url;
    private final int timeout;

    Connector(RedisOptions options) {
        this.url = options.url();
        this.timeout = Math.toIntExact(options.timeout().toMillis());
    }

    ConnectionFactory to(HostAndPort node) {
        return new ConnectionFactory(sockets(node), config(timeout));
    }

    private JedisSocketFactory sockets(HostAndPort node) {
        return () -> {
            try {
                DefaultJedisClientConfig config = config(Deadline.left(timeout));
                return new GuardedSocket(new DefaultJedisSocketFactory(node, config).createSocket(), timeout);
            } catch (IOException e) {
                throw new JedisConnectionException("No connection in time to " + node, e);
            }
        };
    }

    private DefaultJedisClientConfig config(int connecting) {
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .serverDefaultProtocol()
                .clientSetInfoConfig(ClientSetInfoConfig.DISABLED)
                .connectionTimeoutMillis(connecting)
                .socketTimeoutMillis(timeout)
                .user(url.user())
                .password(url.password())
                .database(url.database());
        if (url.tls()) {
            config.sslOptions(
                    SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config.build();
    }
}
