package io.routelet.benchmark.http;

import io.routelet.benchmark.Processor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import redis.embedded.RedisServer;

/** Measures what a hit costs with a cache that is shared on Redis, beside one that is in memory alone. */
public final class SharedComparison {
    private SharedComparison() {}

    /** Measures, and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Processor.LOAD.pinSelf();
        System.out.print(run(arguments));
    }

    /**
     * Measures.
     *
     * @param arguments as for {@link HttpComparison}
     * @return the table
     */
    static String run(String... arguments) throws IOException, InterruptedException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        int port = freePort();
        RedisServer redis = RedisServer.newRedisServer()
                .port(port)
                .bind(host)
                .setting("save \"\"")
                .build();
        redis.start();
        try {
            System.setProperty(Side.REDIS, "redis://" + host + ":" + port);
            List<CostTable.Compared> sides = List.of(
                    new CostTable.Compared(Side.ROUTELET, "in memory"),
                    new CostTable.Compared(Side.SHARED, "shared on Redis"));
            List<Scenario> hits = List.of(Scenario.CACHED, Scenario.ZIPPED, Scenario.UNCHANGED);
            return new HttpComparison(HttpComparison.options(arguments), sides, hits).run();
        } finally {
            redis.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
