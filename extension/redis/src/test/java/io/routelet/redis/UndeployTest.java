package io.routelet.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I10: the application comes and goes, also while Redis does not answer, and nothing of it is kept. */
class UndeployTest {
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeft() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        Set<Reference<ClassLoader>> loaders = new HashSet<>();
        try (RedisProcess redis = RedisProcess.start();
                FaultProxy proxy = new FaultProxy(redis.port())) {
            for (int i = 0; i < 10; i++) {
                proxy.fault(FaultProxy.Fault.NONE);
                loaders.add(new WeakReference<>(serve(redis, proxy, i % 2 == 1), gone));
            }
            eventually(() -> {
                System.gc();
                for (Reference<?> loader = gone.poll(); loader != null; loader = gone.poll()) {
                    loaders.remove(loader);
                }
                return loaders.isEmpty();
            });
            assertThat(loaders).as("class loaders that are kept").isEmpty();
            eventually(() -> ours().isEmpty());
            assertThat(ours()).as("threads that are left").isEmpty();
            assertThat(BEANS.queryNames(new ObjectName("io.routelet:*"), null)).isEmpty();
            eventually(() -> {
                try (var client = redis.client()) {
                    return client.clientList().lines().count() == 1;
                }
            });
        }
    }

    private ClassLoader serve(RedisProcess redis, FaultProxy proxy, boolean silent) throws Exception {
        try (Shop shop = Shop.start(folder, List.of(proxy.url()), Map.of())) {
            shop.page(0, 1);
            shop.get(0, "/data/1");
            shop.write(0, 1);
            shop.page(0, 1);
            ObjectName bean = BEANS.queryNames(new ObjectName("io.routelet:type=SharedCache,*"), null)
                    .iterator()
                    .next();
            assertThat(BEANS.getAttribute(bean, "Connected")).isEqualTo(true);
            assertThat((Long) BEANS.getAttribute(bean, "Writes")).isPositive();
            if (silent) {
                proxy.fault(FaultProxy.Fault.SILENT);
                shop.page(0, 2);
            }
            assertThat(shop.server(0).log()).doesNotContain("cannot be shown by JMX");
            return shop.server(0).loader();
        }
    }

    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("routelet"))
                .toList();
    }

    private static void eventually(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    /** Told early: what is missing stops the deployment and says what to do. */
    @Test
    void aJarWithoutUrlAndAUrlThatIsNoneStopTheDeployment() throws Exception {
        Path webapp = Shop.compile(folder.resolve("refused"));
        for (Map.Entry<String, String> url : Map.of(
                        "", "takes a URL such as redis://user:password@host:6379", "x", "a URL such as")
                .entrySet()) {
            try (Shop shop = Shop.start(webapp, List.of(url.getKey()), Map.of())) {
                assertThat(shop.server(0).isUp()).isFalse();
                assertThat(shop.server(0).log()).containsIgnoringCase(url.getValue());
            }
        }
    }
}
