package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Json;
import io.routelet.cache.CacheReport;
import io.routelet.containers.Client;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheBeanTest {
    private static final MBeanServer SERVER = ManagementFactory.getPlatformMBeanServer();

    private static Set<ObjectName> beans() throws Exception {
        return SERVER.queryNames(new ObjectName("io.routelet:type=Cache,path=\"/bean\",*"), null);
    }

    @Test
    void anOperatorSeesTheReportUntilTheApplicationEnds(@TempDir Path folder) throws Exception {
        Path webapp = new CompiledWebapp(folder)
                .route(
                        "app.page",
                        "public static Response GET() {" + " return Response.json(io.routelet.cache.Cache.report()); }")
                .route(
                        "app.kept.$id",
                        "public static Response GET() { return Response.text(\"kept\"); }"
                                + " public static java.util.List<java.util.Map<String, String>> generateStaticParams() {"
                                + " return java.util.List.of(); }")
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp).at("/bean"))) {
            Client client = site.client();
            client.get("/kept/1");
            client.get("/kept/1");
            client.get("/kept/2");

            ObjectName bean = beans().iterator().next();
            assertThat(bean.getKeyProperty("host")).startsWith("\"");
            assertThat(SERVER.getAttribute(bean, "Hits")).isEqualTo(1L);
            assertThat(SERVER.getAttribute(bean, "Misses")).isEqualTo(2L);
            assertThat(SERVER.getAttribute(bean, "Renders")).isEqualTo(2L);
            assertThat(SERVER.getAttribute(bean, "Entries")).isEqualTo(2L);
            assertThat((Long) SERVER.getAttribute(bean, "Bytes")).isPositive();
            for (String none : new String[] {"Stale", "Failures", "Refusals"}) {
                assertThat(SERVER.getAttribute(bean, none)).as(none).isEqualTo(0L);
            }
            assertThat(client.get("/page").text())
                    .matches("\\{\"entries\":2,\"bytes\":\\d+,\"hits\":1,\"stale\":0,\"misses\":2,\"renders\":2,"
                            + "\"failures\":0,\"refusals\":0}");
        }
        assertThat(beans()).isEmpty();
    }

    @Test
    void aReportIsAnObjectOfNumbers() {
        assertThat(Json.stringify(new CacheReport(1, 2, 3, 4, 5, 6, 7, 8)))
                .isEqualTo("{\"entries\":1,\"bytes\":2,\"hits\":3,\"stale\":4,\"misses\":5,\"renders\":6,"
                        + "\"failures\":7,\"refusals\":8}");
    }
}
