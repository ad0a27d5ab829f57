package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\":#]*)(?:#([^\"]+))?\"");

    @TempDir
    private static Path site;

    @BeforeAll
    static void write() throws IOException {
        SiteWriter.write(Repository.ROOT.resolve("src/site"), site);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                Path target = link.group(1).isEmpty() ? page : site.resolve(link.group(1));
                assertThat(target).as(page + ": " + link.group()).isRegularFile();
                if (link.group(2) != null) {
                    assertThat(target).content().contains(" id=\"" + link.group(2) + "\"");
                }
            }
        }
    }

    @Test
    void everyPageIsInTheContents() throws IOException {
        assertThat(site.resolve("index.html"))
                .content()
                .contains(pages().stream()
                        .map(page -> "<li><a href=\"" + page.getFileName() + "\"")
                        .filter(entry -> !entry.contains("index.html"))
                        .toList());
    }

    @Test
    void whatIsForTheTestsIsNotShown() throws IOException {
        for (Path page : pages()) {
            assertThat(page)
                    .content()
                    .doesNotContain("<!-- ")
                    .doesNotContain(".md\"")
                    .contains("<h1 id=");
        }
        assertThat(site.resolve("pages.html"))
                .content()
                .contains("<table>", "<code class=\"language-jsp\">&lt;%@ page", "aria-current=\"page\">Pages</a>");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(site)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
