package io.routelet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.browser.Browser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Reads the pages of a server in a browser. */
final class PageReader implements AutoCloseable {
    /** The texts whose contrast to what is behind them is below 4.5, WCAG 2.2, 1.4.3. */
    private static final String PALE = """
            const parts = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = ([red, green, blue]) => [red, green, blue]
                .map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
                .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
            const ground = element => {
                const parted = parts(getComputedStyle(element).backgroundColor);
                return parted[3] === 0 && element.parentElement ? ground(element.parentElement) : parted;
            };
            const contrast = element => {
                const two = [light(parts(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => a - b);
                return (two[1] + 0.05) / (two[0] + 0.05);
            };
            return [...document.body.querySelectorAll('*')]
                .filter(element => element.getClientRects().length > 0)
                .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
                .filter(element => contrast(element) < 4.5)
                .map(element => contrast(element).toFixed(2) + ' ' + element.outerHTML);
            """;

    private static final int HEIGHT = 800;

    private final WebDriver browser;
    private final URI base;

    /** @param profile an empty folder */
    PageReader(URI base, Path profile) {
        this.base = base;
        this.browser = Browser.open(profile);
    }

    void open(String path) {
        browser.get(base.resolve(path).toString());
    }

    void reload() {
        browser.navigate().refresh();
    }

    /** A request is in the list of the latest when it is over, which its browser knows before. */
    void reloadUntilSeen(String text) {
        WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(10), Duration.ofMillis(50));
        wait.until(page -> {
            reload();
            return text().contains(text);
        });
    }

    void follow(String link) {
        browser.findElement(By.linkText(link)).click();
    }

    void press(String selector) {
        browser.findElement(By.cssSelector(selector)).click();
    }

    /** What is seen of the whole page. */
    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    /** What is seen of the only element. */
    String text(String selector) {
        List<String> texts = texts(selector);
        assertThat(texts).as(selector).hasSize(1);
        return texts.get(0);
    }

    List<String> texts(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Nothing is loaded or runs beside the page; and Chromium, which alone can tell, shows it well on any screen. */
    void assertFineOnAnyScreen(String name) throws IOException {
        assertThat(browser.findElements(
                        By.cssSelector("script, link, img, iframe, object, embed, [src], [style*=url]")))
                .isEmpty();
        if (browser instanceof HasCdp chromium) {
            assertThat((List<?>) run("return performance.getEntriesByType('resource').map(entry => entry.name);"))
                    .as("loaded beside the page")
                    .isEmpty();
            for (String scheme : List.of("light", "dark")) {
                for (int width : new int[] {1200, 400}) {
                    show(chromium, scheme, width);
                    Browser.photograph(browser, name + "-" + scheme + "-" + width);
                    assertThat((List<?>) run(PALE)).as("pale in " + scheme).isEmpty();
                    assertThat((Long) run("return document.documentElement.scrollWidth;"))
                            .as("width of the page on " + width)
                            .isLessThanOrEqualTo(width);
                }
            }
            show(chromium, "light", 1200);
            assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                    .as("said beside the status of the page")
                    .filteredOn(said -> !said.getMessage().contains("the server responded with a status of"))
                    .isEmpty();
        }
    }

    private Object run(String script) {
        return ((JavascriptExecutor) browser).executeScript(script);
    }

    private static void show(HasCdp chromium, String scheme, int width) {
        chromium.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        chromium.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public void close() {
        browser.quit();
    }
}
