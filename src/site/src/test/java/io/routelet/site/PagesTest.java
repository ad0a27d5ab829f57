package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final String REFUSED = "refused";

    @TempDir
    private Path folder;

    private String log = "";

    static Stream<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageShowsIsSo(Page page) throws Exception {
        writePages(page);
        serve(page, PageClasses.of(java(page, false), folder.resolve("shown")).compileWithProcessor());
        refuse(PageClasses.of(java(page, true), folder.resolve("refused")));
        for (Page.Block text : page.blocks("text").toList()) {
            assertThat(withoutLineEnds(log)).as("line " + text.line()).contains(withoutLineEnds(text.text()));
        }
    }

    /** Below the folder that is served. */
    private void writePages(Page page) throws Exception {
        for (Page.Block block : page.blocks("jsp").toList()) {
            Path file = folder.resolve("shown").resolve(block.comment());
            Files.createDirectories(file.getParent());
            Files.writeString(file, block.text());
        }
    }

    private static Stream<Page.Block> java(Page page, boolean refused) {
        return page.blocks("java").filter(block -> block.comment().startsWith(REFUSED) == refused);
    }

    private void serve(Page page, PageClasses classes) throws Exception {
        classes.runTests();
        List<Page.Block> exchanges = page.blocks("http").toList();
        if (!classes.haveRoutes()) {
            assertThat(exchanges).as("there is nobody to ask").isEmpty();
            return;
        }
        try (TomcatSite site = TomcatSite.start(Webapp.of(classes.webapp()))) {
            assertThat(site.isUp()).as(site.log()).isTrue();
            for (Page.Block exchange : exchanges) {
                ask(page, exchange, site.port());
            }
            log += site.log();
        }
    }

    private static void ask(Page page, Page.Block exchange, int port) throws Exception {
        try {
            Conversation.of(exchange).check(port);
        } catch (AssertionError e) {
            throw new AssertionError(page + ", line " + exchange.line() + ": " + e.getMessage(), e);
        }
    }

    private void refuse(PageClasses classes) throws Exception {
        if (classes.haveRoutes()) {
            log += "\n" + classes.mistakes();
            classes.compile();
            try (TomcatSite site = TomcatSite.start(Webapp.of(classes.webapp()))) {
                assertThat(site.isUp()).isFalse();
                log += site.log();
            }
        }
    }

    /** The ends of lines: a table in a page has no blanks there. */
    private static String withoutLineEnds(String text) {
        return text.lines().map(String::stripTrailing).reduce("", (a, b) -> a + "\n" + b);
    }
}
