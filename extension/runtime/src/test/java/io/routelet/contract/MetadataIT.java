package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files that browsers and crawlers look for, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class MetadataIT {
    private static final String HIT = "routelet; hit";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("metadata", Map.of("routelet.baseUrl", "https://shop.test"));
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    private String absolute(String path) {
        return "https://shop.test" + client.contextPath() + path;
    }

    @Test
    void robotsSayWhatCrawlersMayRead() throws Exception {
        Reply answer = kept("/robots.txt");

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.text()).isEqualTo("""
                        User-Agent: Googlebot
                        Allow: /
                        Allow: /p
                        Disallow: /private/

                        User-Agent: Applebot
                        User-Agent: Bingbot
                        Disallow: /
                        Crawl-delay: 2

                        User-Agent: *
                        Allow: /

                        User-Agent: SeznamBot
                        Allow: /
                        Request-Rate: 10/1m
                        Clean-param: a
                        Clean-param: b

                        Host: https://acme.com
                        Sitemap: %s
                        Sitemap: https://acme.com/s2.xml
                        """.formatted(absolute("/sitemap.xml")));
    }

    @Test
    void theManifestIsJson() throws Exception {
        Reply answer = kept("/manifest.webmanifest");

        assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
        assertThat(answer.text())
                .isEqualTo("{\"name\":\"N \\\"quoted\\\" </script>\",\"short_name\":\"S\",\"start_url\":\"/\","
                        + "\"display\":\"standalone\",\"icons\":[{\"src\":\"/icon\",\"sizes\":\"32x32\","
                        + "\"type\":\"image/png\"}]}");
    }

    @Test
    void theSitemapHasAbsoluteAndEscapedLinks() throws Exception {
        Reply answer = kept("/sitemap.xml");

        assertThat(answer.header("Content-Type")).isEqualTo("application/xml");
        assertThat(answer.text()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                        <url>
                        <loc>https://acme.com</loc>
                        <lastmod>2024-01-02T03:04:05.000Z</lastmod>
                        <changefreq>yearly</changefreq>
                        <priority>1</priority>
                        </url>
                        <url>
                        <loc>%s</loc>
                        <lastmod>2024-05-06</lastmod>
                        <priority>0.5</priority>
                        </url>
                        </urlset>
                        """.formatted(absolute("/a?x=1&amp;y=2")));
    }

    @Test
    void severalFilesOfOneClassHaveIds() throws Exception {
        assertThat(kept("/many/sitemap/1.xml").text()).contains("<loc>https://acme.com/product/1</loc>");
        assertThat(client.get("/many/sitemap/2.xml").text()).contains("/product/2</loc>");
        assertThat(client.get("/many/sitemap/2.xml").header("Cache-Status")).isEqualTo(HIT);
        for (String path :
                new String[] {"/many/sitemap/9.xml", "/many/sitemap/1", "/many/sitemap.xml", "/many/sitemap"}) {
            assertThat(client.get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void idsAreGivenBesideTheParametersOfTheFolder() throws Exception {
        assertThat(client.get("/wide/id/icon/small").text()).isEqualTo("id:small");
        assertThat(client.get("/wide/a%20b/icon/medium").text()).isEqualTo("a b:medium");
        assertThat(client.get("/wide/a/icon/large").status()).isEqualTo(404);
        assertThat(client.get("/wide/a/icon").status()).isEqualTo(404);
    }

    @Test
    void whatReadsTheRequestIsDynamic() throws Exception {
        for (String value : new String[] {"a", "b"}) {
            Reply answer = client.get("/dyn/opengraph-image", "X-T: " + value);
            assertThat(answer.text()).isEqualTo("og " + value);
            assertThat(answer.header("Content-Type")).startsWith("image/png");
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void whatSaysThatItIsDynamicIs() throws Exception {
        assertThat(client.get("/text/apple-icon").text())
                .isNotEqualTo(client.get("/text/apple-icon").text());
    }

    @Test
    void theyAreReadAndNothingElse() throws Exception {
        Reply head = client.send("HEAD", "/robots.txt");

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(client.send("OPTIONS", "/robots.txt").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(client.send("POST", "/robots.txt", new byte[0]).status()).isEqualTo(405);
        assertThat(client.get(
                                "/robots.txt",
                                "If-None-Match: " + kept("/robots.txt").header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/robots").status()).isEqualTo(404);
    }

    @Test
    void aTagRevalidatesThem() throws Exception {
        String first = kept("/revalidate/twitter-image").text();

        client.send("POST", "/revalidate", new byte[0]);

        assertThat(client.get("/revalidate/twitter-image").text()).isNotEqualTo(first);
    }

    @Test
    void anImageIsDrawnOnceForAThousandClients() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(200);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Reply>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(clients.submit(() -> {
                    go.await();
                    return client.get("/stampede/7/opengraph-image");
                }));
            }
            go.countDown();
            for (Future<Reply> answer : answers) {
                BufferedImage image =
                        ImageIO.read(new ByteArrayInputStream(answer.get().body()));
                assertThat(image.getWidth()).isEqualTo(1201);
                assertThat(image.getHeight()).isEqualTo(630);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    /** What is made at the start, or was made by the first of two requests. */
    private Reply kept(String path) throws Exception {
        client.get(path);
        Reply answer = client.get(path);
        assertThat(answer.header("Cache-Status")).as(answer.toString()).isEqualTo(HIT);
        return answer;
    }
}
