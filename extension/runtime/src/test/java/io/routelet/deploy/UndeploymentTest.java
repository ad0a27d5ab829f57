package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library stays where it is, on the class path; the application comes and goes, and nothing of it is kept. */
class UndeploymentTest {
    private static final int CYCLES = 20;

    @TempDir
    private Path folder;

    @Test
    void nothingIsLeft() throws Exception {
        Path webapp = webapp();
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        Set<Reference<ClassLoader>> loaders = new HashSet<>();
        for (int i = 0; i < CYCLES; i++) {
            loaders.add(new WeakReference<>(serve(webapp), gone));
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
        assertThat(beans()).as("MBeans that are left").isEmpty();
    }

    private Path webapp() throws IOException {
        return new CompiledWebapp(folder)
                .route(
                        "app.json",
                        "public record Item(int id) {} public static Response GET() {"
                                + " return Response.json(Json.parse(\"{\\\"id\\\":1}\", Item.class)); }")
                .route(
                        "app.after",
                        "public static Response GET() {"
                                + " RequestScope.after(() -> Done.ONCE.countDown()); return Response.text(\"out\"); }")
                .source(
                        "app.after.Done",
                        "package app.after; public final class Done {"
                                + " static final java.util.concurrent.CountDownLatch ONCE ="
                                + " new java.util.concurrent.CountDownLatch(1); }")
                .route(
                        "app.late",
                        "public static java.util.concurrent.CompletionStage<Response> GET() {"
                                + " return java.util.concurrent.CompletableFuture.supplyAsync(() -> Response.text(\"late\")); }")
                .route(
                        "app.events",
                        "public static Response GET() {"
                                + " return Response.events(sink -> sink.send(Event.of(\"1\"))); }")
                .route(
                        "app.kept.$id",
                        "public record Params(String id) {}"
                                + " public static java.util.List<Params> generateStaticParams() {"
                                + " return java.util.List.of(new Params(\"first\"), new Params(\"second\")); }"
                                + " public static Response GET(RouteContext<Params> context) {"
                                + " return Response.json(context.params()); }"
                                + " public static Response POST() {"
                                + " io.routelet.cache.Cache.revalidatePath(\"/kept/**\");"
                                + " io.routelet.cache.Cache.revalidateTag(\"soon\", io.routelet.cache.CacheLife.MAX);"
                                + " return Response.noContent(); }")
                .source(
                        "app.soon.Route",
                        "package app.soon; import io.routelet.*; @RouteConfig(tags = \"soon\", revalidate = 1,"
                                + " maxDuration = 20) public class Route {"
                                + " static final ThreadLocal<Object> LEFT = new ThreadLocal<>();"
                                + " public static Response GET() { LEFT.set(new Route());"
                                + " return Response.text(\"soon\"); } }")
                .source(
                        "app.OpengraphImage",
                        "package app; import io.routelet.*; import io.routelet.metadata.*;"
                                + " public class OpengraphImage { public static Response generate() {"
                                + " return ImageResponse.draw(100, 50, graphics -> {"
                                + " graphics.drawString(\"text\", 5, 20);"
                                + " graphics.drawImage(new java.awt.image.BufferedImage(1, 1, 1), 0, 0, null); }); } }")
                .source(
                        "app.Icon",
                        "package app; import io.routelet.*; import io.routelet.metadata.*;"
                                + " public class Icon { public static Response generate() {"
                                + " return ImageResponse.svg(\"<svg xmlns='http://www.w3.org/2000/svg' width='9'"
                                + " height='9'><text y='9'>x</text></svg>\"); } }")
                .file("WEB-INF/app/shown/[id]/page.jsp", "shown ${id}")
                .file("WEB-INF/app/not-found.html", "nothing")
                .route("app.fails", "public static Response GET() { throw new IllegalStateException(\"on purpose\"); }")
                .build();
    }

    private static ClassLoader serve(Path webapp) throws Exception {
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            Client client = site.client();
            assertThat(client.get("/json").text()).isEqualTo("{\"id\":1}");
            assertThat(client.get("/after").text()).isEqualTo("out");
            assertThat(client.get("/late").text()).isEqualTo("late");
            assertThat(client.get("/events").text()).isEqualTo("data: 1\n\n");
            assertThat(client.get("/fails").status()).isEqualTo(500);
            assertThat(client.get("/kept/first").text()).isEqualTo("{\"id\":\"first\"}");
            assertThat(client.get("/soon").text()).isEqualTo("soon");
            assertThat(client.get("/opengraph-image").status()).isEqualTo(200);
            assertThat(client.get("/icon").status()).isEqualTo(200);
            assertThat(client.get("/shown/7").text()).isEqualTo("shown 7");
            assertThat(client.get("/nowhere", "Accept: text/html").text()).isEqualTo("nothing");
            client.send("POST", "/kept/second", new byte[0]);
            assertThat(client.get("/kept/third").text()).isEqualTo("{\"id\":\"third\"}");
            assertThat(client.get("/soon").header("Cache-Status")).isEqualTo("routelet; hit; detail=stale");
            return site.loader();
        }
    }

    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("routelet"))
                .toList();
    }

    private static Set<ObjectName> beans() throws JMException {
        return ManagementFactory.getPlatformMBeanServer().queryNames(new ObjectName("io.routelet:*"), null);
    }

    private static void eventually(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }
}
