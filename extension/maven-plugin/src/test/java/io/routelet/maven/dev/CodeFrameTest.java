package io.routelet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFrameTest {
    @TempDir
    private Path folder;

    private CodeFrame frame(String text, int line, int column) throws IOException {
        Path file = folder.resolve("A.java");
        Files.writeString(file, text);
        return CodeFrame.of(file, line, column, StandardCharsets.UTF_8);
    }

    @Test
    void theLineIsMarkedAndTheColumnBelowIt() throws IOException {
        assertThat(frame("one\ntwo\nthree\nfour\nfive\nsix", 2, 3).text())
                .isEqualTo("    1 | one\n>   2 | two\n      |   ^\n    3 | three\n    4 | four\n    5 | five");
    }

    @Test
    void aTabIsAsWideAsItIsShown() throws IOException {
        assertThat(frame("\tx = 1;", 1, 9).text()).isEqualTo(">   1 |     x = 1;\n      |     ^");
    }

    @Test
    void aLineThatIsNotThereHasNoCode() throws IOException {
        assertThat(frame("one", 9, 1).lines()).isEmpty();
        assertThat(CodeFrame.of(folder.resolve("none"), 1, 1, StandardCharsets.UTF_8)
                        .lines())
                .isEmpty();
    }
}
