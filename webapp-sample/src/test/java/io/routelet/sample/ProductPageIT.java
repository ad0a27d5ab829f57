package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.browser.Browser;
import io.routelet.containers.BuiltWar;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of a product, and what clients find out about the shop without being told. */
@ExtendWith(ArquillianExtension.class)
class ProductPageIT {
    private static final int PAPER = 0xfffbfaf6;
    private static final int LEAF = 0xff1f6b43;
    private static final String HTML = "text/html,*/*;q=0.8";

    @ArquillianResource
    private URI base;

    @TempDir
    private Path folder;

    private Site site;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void visit() {
        site = new Site(base);
    }

    private String newProduct(String name) throws Exception {
        HttpResponse<String> created = site.json(
                "POST", "/api/products", "{\"name\":\"" + name + "\",\"description\":\"a & b\",\"price\":3.5}");
        return "/products/" + Site.id(created.body());
    }

    @Test
    void aVisitorSeesTheProduct() throws Exception {
        String path = newProduct("<b>Lapsang</b>");
        WebDriver browser = Browser.open(Files.createDirectory(folder.resolve("profile")));
        try {
            browser.get(base.toString());
            WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30), Duration.ofMillis(50));
            wait.until(page -> !page.findElements(By.linkText("<b>Lapsang</b>")).isEmpty());
            browser.findElement(By.linkText("<b>Lapsang</b>")).click();
            wait.until(page -> page.getCurrentUrl().endsWith(path));

            assertThat(browser.getTitle()).isEqualTo("<b>Lapsang</b>");
            assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("<b>Lapsang</b>");
            assertThat(browser.findElement(By.id("description")).getText()).isEqualTo("a & b");
            assertThat(browser.findElement(By.id("price")).getText()).isEqualTo("3.50 €");
            String image = browser.findElement(By.cssSelector("meta[property='og:image']"))
                    .getDomAttribute("content");
            assertThat(image).isEqualTo(base.resolve(path.substring(1)) + "/opengraph-image");
            assertThat(ImageIO.read(URI.create(image).toURL()).getWidth()).isEqualTo(1200);
        } finally {
            browser.quit();
        }
    }

    @Test
    void theImageHasTheWordsOfTheProduct() throws Exception {
        BufferedImage shortName = image(newProduct("Mii") + "/opengraph-image");
        BufferedImage longName = image(newProduct("MMMMMMMMMMMMMM") + "/opengraph-image");

        assertThat(shortName.getWidth()).isEqualTo(1200);
        assertThat(shortName.getHeight()).isEqualTo(630);
        assertThat(shortName.getRGB(1100, 60)).isEqualTo(LEAF);
        assertThat(shortName.getRGB(1190, 620)).isEqualTo(PAPER);
        int dark = dark(shortName);
        assertThat(dark).isBetween(1_000, 20_000);
        assertThat(dark(longName)).isGreaterThan(3 * dark);
    }

    /** How much of the line with the name is ink. */
    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 250; y < 380; y++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    void theIconIsACup() throws Exception {
        BufferedImage icon = image("/icon");

        assertThat(icon.getRGB(0, 0) >>> 24).isZero();
        assertThat(icon.getRGB(96, 10)).isEqualTo(LEAF);
        assertThat(icon.getRGB(86, 120)).isEqualTo(0xffffffff);
    }

    private BufferedImage image(String path) throws Exception {
        HttpResponse<byte[]> answer = site.client().send(site.request(path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @Test
    void theSitemapChangesWithTheProducts() throws Exception {
        String path = newProduct("Gyokuro");
        String location = "/products/" + path.substring(path.lastIndexOf('/') + 1) + "</loc>";

        assertThat(site.get("/sitemap.xml").body()).contains(location);
        assertThat(site.get("/sitemap.xml").headers().firstValue("Cache-Status"))
                .hasValue("routelet; hit");
        site.send("DELETE", "/api" + path, "");
        assertThat(site.get("/sitemap.xml").body()).doesNotContain(location).contains("/opengraph-image</image:loc>");
    }

    @Test
    void crawlersAndHomeScreensAreTold() throws Exception {
        assertThat(site.get("/robots.txt").body()).contains("Disallow: /cart\n", "/sitemap.xml\n");
        assertThat(site.get("/manifest.webmanifest").body())
                .contains("\"name\":\"Tea shop\"", "\"start_url\":\"" + site.outside("/") + "\"")
                // What browsers require of an application that can be installed.
                .contains("\"short_name\":", "\"icons\":[{", "\"display\":\"standalone\"");
    }

    @Test
    void whatIsNotThereHasAPage() throws Exception {
        for (String path : List.of("/products/0", "/products/tea", "/no/page", "/api/products/0")) {
            HttpResponse<String> answer = site.get(path, "Accept", HTML);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("There is nothing at this address.");
        }
        assertThat(site.get("/products/0/opengraph-image").statusCode()).isEqualTo(404);
    }

    /** However many ask at once, nobody gets another image than the others: it is made once. */
    @Test
    void theImageIsMadeOnce() throws Exception {
        String path = newProduct("Stampede") + "/opengraph-image";
        ExecutorService clients = Executors.newFixedThreadPool(100);
        try {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                answers.add(CompletableFuture.supplyAsync(() -> cacheStatus(path), clients));
            }
            Set<String> told = new HashSet<>();
            for (CompletableFuture<String> answer : answers) {
                told.add(answer.join());
            }
            assertThat(told).allMatch(status -> status.startsWith("200 routelet; "));
        } finally {
            clients.shutdownNow();
        }
    }

    private String cacheStatus(String path) {
        try {
            HttpResponse<Void> answer = site.client().send(site.request(path).build(), BodyHandlers.discarding());
            return answer.statusCode() + " "
                    + answer.headers().firstValue("Cache-Status").orElse("");
        } catch (Exception e) {
            return e.toString();
        }
    }
}
