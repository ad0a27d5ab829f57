package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jasper.JasperException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroublesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        save(folder, "src/main/webapp/page.jsp", "one\ntwo\nthree\n");
        save(folder, "secret.txt", "the secret\n");
    }

    private List<String> files(Throwable thrown) {
        Troubles troubles = new Troubles(TestProject.project(folder, List.of()));
        return troubles.thrown(thrown).spots().stream()
                .map(Trouble.Spot::file)
                .filter(file -> !file.endsWith(".java"))
                .toList();
    }

    @Test
    void jasperNamesItsPage() {
        assertThat(files(new JasperException("An exception occurred processing [/page.jsp] at line [2]")))
                .containsExactly("src/main/webapp/page.jsp");
    }

    @Test
    void noOtherMessageNamesAPage() {
        assertThat(files(new IllegalArgumentException("processing [/page.jsp] at line [2]")))
                .isEmpty();
    }

    @Test
    void noPageIsOutsideTheFolderOfTheWeb() {
        assertThat(files(new JasperException("processing [../../../secret.txt] at line [1]")))
                .isEmpty();
        assertThat(files(new JasperException("processing [/../../../secret.txt] at line [1]")))
                .isEmpty();
        assertThat(files(new JasperException("processing [/" + folder.resolve("secret.txt") + "] at line [1]")))
                .isEmpty();
    }

    @Test
    void aNumberBeyondAllLinesIsNone() {
        assertThat(files(new JasperException("processing [/page.jsp] at line [99999999999]")))
                .isEmpty();
    }
}
