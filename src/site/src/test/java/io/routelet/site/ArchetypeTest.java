package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchetypeTest {
    private static final Path MADE =
            Repository.ROOT.resolve("extension/archetype/src/main/resources/archetype-resources/src");

    @Test
    void theTenMinutesShowWhatTheArchetypeMakes() throws IOException {
        Page page = Page.read(Path.of("src/site/ten-minutes.md"));
        List<String> shown = Stream.concat(page.blocks("java"), page.blocks("jsp"))
                .map(Page.Block::text)
                .toList();
        for (Path file : files()) {
            if (!file.endsWith("ApplicationTest.java")) {
                assertThat(shown).as(file.toString()).contains(Files.readString(file));
            }
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(MADE)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
