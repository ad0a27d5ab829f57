package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C12: what is made before anybody asks is what is made when somebody does. */
class PrerenderTest {
    private static final int PAGES = 200;

    @TempDir
    private Path folder;

    @Test
    void itIsByteForByteWhatARequestMakes() throws Exception {
        Path webapp = new CompiledWebapp(folder)
                .route("app.page.$id", """
                        public record Params(String id) {}
                        public static java.util.stream.Stream<Params> generateStaticParams() {
                            return java.util.stream.IntStream.range(0, 200).mapToObj(i -> new Params(name(i)));
                        }
                        private static String name(int i) { return (char) (0x1E00 + i) + " " + i; }
                        public static Response GET(Request request, RouteContext<Params> context) {
                            return Response.html(request.url().pathname() + context.params().id().repeat(100))
                                    .withHeader("X-Path", request.url().pathname());
                        }
                        public static Response POST() {
                            io.routelet.cache.Cache.revalidatePath("/page/**");
                            return Response.noContent();
                        }""")
                .route(
                        "app.report",
                        "public static Response GET() {"
                                + " return Response.text(\"\" + io.routelet.cache.Cache.report().entries()); }")
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp).at("/pre"))) {
            Client client = site.client();
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (!client.get("/report").text().equals("" + PAGES) && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            List<String> before = pages(client, "routelet; hit");
            client.send("POST", "/page/x", new byte[0]);
            assertThat(pages(client, "routelet; fwd=miss; stored")).isEqualTo(before);
        }
    }

    private static List<String> pages(Client client, String cacheStatus) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            StringBuilder path = new StringBuilder("/page/");
            for (byte octet : ((char) (0x1E00 + i) + " " + i).getBytes(StandardCharsets.UTF_8)) {
                path.append(String.format("%%%02X", octet));
            }
            Reply page = client.get(path.toString(), i % 2 == 0 ? "Accept-Encoding: gzip" : "X-T: 1");
            assertThat(page.header("Cache-Status")).isEqualTo(cacheStatus);
            pages.add(page.stableLines().stream()
                            .filter(line -> !line.startsWith("cache-status:") && !line.startsWith("age:"))
                            .toList()
                    + new String(page.body(), StandardCharsets.ISO_8859_1));
        }
        return pages;
    }
}
