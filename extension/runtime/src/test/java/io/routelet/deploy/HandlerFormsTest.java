package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handlers and parameters in forms that are rarer than the usual ones, with Cache Components on. */
class HandlerFormsTest {
    @TempDir
    private static Path folder;

    private static TomcatSite site;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        Path webapp = new CompiledWebapp(folder)
                .source("base.Base", """
                        package base;
                        import io.routelet.*;
                        class Base {
                            public Response GET() { return Response.text("inherited"); }
                            public static Response POST() { return Response.text("static"); }
                        }""")
                .source("base.Opened", "package base; public class Opened extends Base {}")
                .source("app.inherited.Route", "package app.inherited; public class Route extends base.Opened {}")
                .source("app.beside.Route", """
                        package app.beside;
                        import io.routelet.*;
                        abstract class Base {
                            public Response GET() { return Response.text("bridge"); }
                            public static Response POST() { return Response.text("static"); }
                        }
                        public class Route extends Base {}""")
                .route("app.uri.$u", """
                        public record Params(java.net.URI u) {}
                        public static Response GET(RouteContext<Params> context) {
                            return Response.text("" + context.params().u());
                        }""")
                .route("app.sku.$sku", """
                        record Sku(String value) {
                            Sku { if (value.charAt(3) == 'x') { throw new IllegalStateException(); } }
                        }
                        record Params(Sku sku) {}
                        public static Response GET(RouteContext<Params> context) {
                            return Response.text(context.params().sku().value());
                        }
                        public static Response POST(RouteContext<?> context) {
                            return Response.text("" + context.params());
                        }""")
                .route("app.head", """
                        public static Response GET() { return Response.text("x"); }
                        public static Response HEAD() { return Response.noContent().withHeader("X-Own", "yes"); }""")
                .source("app.Sitemap", """
                        package app;
                        import io.routelet.metadata.*;
                        import java.util.*;
                        public class Sitemap {
                            public static List<Map<String, Integer>> generateSitemaps() {
                                return List.of(Map.of("id", 0), Map.of("id", 1));
                            }
                            public List<SitemapEntry> generate(String id) {
                                return List.of(SitemapEntry.of("/" + id));
                            }
                        }""")
                .build();
        site = TomcatSite.start(Webapp.of(webapp).with(Map.of("routelet.cacheComponents", "true")));
        client = site.client();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({"/inherited, inherited", "/beside, bridge"})
    void theClassOfAnInheritedHandlerNeedNotBePublic(String path, String get) throws Exception {
        assertThat(client.get(path).text()).isEqualTo(get);
        assertThat(client.send("POST", path, "Content-Length: 0").text()).isEqualTo("static");
    }

    @ParameterizedTest
    @CsvSource({"/uri/a, 200", "/uri/a%5Bb, 404", "/sku/abcd, 200", "/sku/abcx, 404", "/sku/ab, 404"})
    void whateverATypeThrowsMeansThatThereIsNoSuchResource(String path, int status) throws Exception {
        assertThat(client.get(path).status()).isEqualTo(status);
    }

    @Test
    void aContextOfAnythingHasTheParametersOfTheRoute() throws Exception {
        assertThat(client.send("POST", "/sku/abcd", "Content-Length: 0").text())
                .isEqualTo("Params[sku=Sku[value=abcd]]");
        assertThat(client.send("POST", "/sku/ab", "Content-Length: 0").status()).isEqualTo(404);
    }

    @Test
    void aHeadOfItsOwnIsCalled() throws Exception {
        assertThat(client.get("/head").header("Cache-Status")).isNull();
        Reply reply = client.send("HEAD", "/head");

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.header("X-Own")).isEqualTo("yes");
    }

    @Test
    void sitemapsMayBeNamedAsInNextJs() throws Exception {
        assertThat(client.get("/sitemap/0.xml").text()).contains("/0</loc>");
        assertThat(client.get("/sitemap/1.xml").status()).isEqualTo(200);
    }
}
