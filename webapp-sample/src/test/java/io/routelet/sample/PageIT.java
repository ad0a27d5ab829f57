package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.routelet.browser.Browser;
import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page of the shop, used as a visitor uses it. */
@ExtendWith(ArquillianExtension.class)
class PageIT {
    @ArquillianResource
    private URI base;

    @TempDir
    private Path folder;

    private final String name = "<i>Lapsang</i> " + UUID.randomUUID();
    private WebDriver browser;
    private WebDriverWait wait;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void visit() throws Exception {
        browser = Browser.open(Files.createDirectory(folder.resolve("profile")));
        wait = new WebDriverWait(browser, Duration.ofSeconds(30), Duration.ofMillis(50));
        wait.ignoring(StaleElementReferenceException.class);
        browser.get(base.toString());
        wait.until(page -> product("Earl Grey") != null);
    }

    @AfterEach
    void leave() {
        browser.quit();
    }

    @Test
    void productsAreMadeChangedAndDeleted() throws Exception {
        fill("name", name);
        fill("description", "Smoked");
        fill("price", "14,50");
        element("save").click();
        awaitText(name, "14.50 €");

        press("edit");
        fill("price", "15.25");
        element("picture").sendKeys(picture().toString());
        element("save").click();
        awaitText(name, "15.25 €");
        wait.until(page -> !product(name).findElements(By.tagName("img")).isEmpty());
        Browser.photograph(browser, "page");

        press("delete");
        wait.until(page -> product(name) == null);
    }

    @Test
    void mistakesAreToldInTheWordsOfTheServer() {
        fill("name", "Earl Grey");
        fill("price", "1");
        element("save").click();
        wait.until(page -> element("message").getText().contains("Another product has that name."));
        fill("price", "much");
        element("save").click();
        wait.until(page -> element("message").getText().contains("price"));
        assertThat(element("name").getAttribute("value")).isEqualTo("Earl Grey");
    }

    @Test
    void whatAnotherVisitorDoesShowsWithoutAReload() throws Exception {
        awaitConnection();
        String path = new Site(base).newProduct();
        String id = path.substring(path.lastIndexOf('/') + 1);
        wait.until(page ->
                !page.findElements(By.cssSelector("li[data-id='" + id + "']")).isEmpty());
    }

    @Test
    void whatHappensIsToldAsItHappens() throws Exception {
        assumeThat(awaitConnection()).as("HtmlUnit has no EventSource").isEqualTo("connected");
        new Site(base).newProduct();
        wait.until(page -> element("changes").getText().contains("New: Tea"));
    }

    @Test
    void theCartWorksWithoutAScript() {
        product("Earl Grey").findElement(By.cssSelector(".to-cart button")).click();
        wait.until(page -> page.getCurrentUrl().endsWith("/cart"));
        assertThat(browser.findElement(By.tagName("main")).getText()).contains("Earl Grey", "Total: 9.50");
        browser.findElement(By.tagName("button")).click();
        wait.until(page -> page.findElement(By.tagName("output")).getText().equals("0"));
    }

    private String awaitConnection() {
        wait.until(page -> !element("connection").getText().equals("connecting"));
        return element("connection").getText();
    }

    /** The row of a product, or null; a name is text, whatever is in it. */
    private WebElement product(String name) {
        return browser.findElements(By.cssSelector("#products > li")).stream()
                .filter(row -> row.findElement(By.className("name")).getText().equals(name))
                .findFirst()
                .orElse(null);
    }

    private WebElement element(String id) {
        return browser.findElement(By.id(id));
    }

    private void fill(String id, String text) {
        element(id).clear();
        element(id).sendKeys(text);
    }

    private void press(String button) {
        product(name).findElement(By.className(button)).click();
    }

    private void awaitText(String name, String text) {
        wait.until(page -> product(name) != null && product(name).getText().contains(text));
    }

    private Path picture() throws Exception {
        return Files.write(folder.resolve("cup.png"), TestPicture.png(0));
    }
}
