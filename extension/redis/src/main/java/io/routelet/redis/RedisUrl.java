package io.routelet.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.HostAndPort;

/**
 * Where Redis is.
 *
 * <pre>
 * redis://host:6379/0                                rediss://user:password@host      over TLS
 * redis+cluster://host:6379,other:6379               rediss+cluster://…
 * redis+sentinel://host:26379,other:26379/master     rediss+sentinel://…
 * </pre>
 *
 * @param kind one server, a cluster, or what sentinels say
 * @param tls whether connections are encrypted, and the name of the server is checked
 * @param user null for the default user
 * @param password null for none; the user name and it are percent-encoded
 * @param nodes one; of a cluster or of sentinels as many as are known
 * @param path the number of the database, or the name that sentinels know the master by
 */
record RedisUrl(
        Kind kind,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        Set<HostAndPort> nodes,
        String path) {
    private static final String MEANT =
            "a URL such as redis://user:password@host:6379, rediss://host for TLS, redis+cluster://one:6379,two:6379 or"
                    + " redis+sentinel://one:26379,two:26379/master; @ : / in user and password as %40 %3A %2F";
    private static final int REDIS_PORT = 6379;
    private static final int SENTINEL_PORT = 26379;

    enum Kind {
        SINGLE,
        CLUSTER,
        SENTINEL
    }

    /** @throws IllegalArgumentException that says what is meant, and shows nothing of the text */
    static RedisUrl parse(String text) {
        int colon = text.indexOf("://");
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        boolean tls = scheme.startsWith("rediss");
        Kind kind =
                switch (tls ? scheme.replaceFirst("rediss", "redis") : scheme) {
                    case "redis" -> Kind.SINGLE;
                    case "redis+cluster" -> Kind.CLUSTER;
                    case "redis+sentinel" -> Kind.SENTINEL;
                    default -> throw meant();
                };
        String rest = text.substring(colon + 3);
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "" : rest.substring(slash + 1);
        int at = authority.lastIndexOf('@');
        String[] login = at < 0 ? new String[0] : authority.substring(0, at).split(":", 2);
        Set<HostAndPort> nodes = nodes(authority.substring(at + 1), kind);
        requirePath(path, kind);
        if (kind == Kind.SINGLE && nodes.size() > 1) {
            throw meant();
        }
        return new RedisUrl(kind, tls, part(login, 0), part(login, 1), nodes, path);
    }

    private static void requirePath(String path, Kind kind) {
        boolean good =
                switch (kind) {
                    case SINGLE ->
                        path.isEmpty() || (path.length() < 6 && path.chars().allMatch(Character::isDigit));
                    case CLUSTER -> path.isEmpty();
                    case SENTINEL -> !path.isEmpty() && path.indexOf('/') < 0;
                };
        if (!good) {
            throw meant();
        }
    }

    /** An empty user is none, as in {@code redis://:password@host}. */
    private static @Nullable String part(String[] login, int index) {
        return index >= login.length || login[index].isEmpty()
                ? null
                : URLDecoder.decode(login[index].replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Set<HostAndPort> nodes(String hosts, Kind kind) {
        Set<HostAndPort> nodes = new LinkedHashSet<>();
        for (String host : hosts.split(",", -1)) {
            nodes.add(node(host, kind == Kind.SENTINEL ? SENTINEL_PORT : REDIS_PORT));
        }
        return nodes;
    }

    private static HostAndPort node(String text, int standard) {
        try {
            URI uri = new URI("redis://" + text);
            if (uri.getHost() == null || !text.equals(uri.getRawAuthority()) || uri.getRawUserInfo() != null) {
                throw meant();
            }
            return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? standard : uri.getPort());
        } catch (URISyntaxException e) {
            throw meant();
        }
    }

    private static IllegalArgumentException meant() {
        return new IllegalArgumentException(MEANT);
    }

    int database() {
        return kind == Kind.SINGLE && !path.isEmpty() ? Integer.parseInt(path) : 0;
    }

    /** Without user and password. */
    @Override
    public String toString() {
        return nodes.toString();
    }
}
