package io.routelet.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.htmlunit.HtmlUnitDriver;

/** Chromium without a window where it is installed together with its driver; HtmlUnit elsewhere. Nothing is fetched. */
public final class Browser {
    private Browser() {}

    /** A browser that has never been anywhere; {@code profile} is an empty folder. */
    public static WebDriver open(Path profile) {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        boolean wanted = System.getProperty("test.browser", "chromium").equals("chromium");
        return wanted && chromium.isPresent() && driver.isPresent()
                ? chromium(chromium.get(), driver.get(), profile)
                : htmlUnit();
    }

    /** Puts a picture of the page into {@code target/screenshots}, for a person to look at; HtmlUnit has no eyes. */
    public static void photograph(WebDriver browser, String name) throws IOException {
        if (browser instanceof TakesScreenshot camera) {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            File file = camera.getScreenshotAs(OutputType.FILE);
            Files.copy(file.toPath(), folder.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static WebDriver chromium(Path binary, Path driver, Path profile) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,900",
                "--user-data-dir=" + profile);
        return new ChromeDriver(service, options);
    }

    private static WebDriver htmlUnit() {
        return new HtmlUnitDriver(BrowserVersion.CHROME, true) {
            @Override
            protected WebClient modifyWebClient(WebClient client) {
                client.getOptions().setFetchPolyfillEnabled(true);
                return client;
            }
        };
    }

    private static Optional<Path> onPath(String... names) {
        String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(names)
                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
