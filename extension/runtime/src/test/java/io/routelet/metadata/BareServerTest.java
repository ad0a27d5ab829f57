package io.routelet.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server as a container image is: a JDK, and nothing that a screen would need. */
class BareServerTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void textIsDrawnWithoutFontsAndJsvgIsAskedFor() throws Exception {
        String told = run();

        assertThat(told)
                .contains("dark true", "told true")
                .contains("<groupId>com.github.weisj</groupId>", "<artifactId>jsvg</artifactId>")
                .contains("<version>" + System.getProperty("jsvg.version") + "</version>")
                .contains("com.github.weisj:jsvg:" + System.getProperty("jsvg.version"));
    }

    private String run() throws Exception {
        Path fonts = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><fontconfig><cachedir>" + folder + "/cache</cachedir></fontconfig>");
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("jsvg"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                "-Duser.home=" + folder,
                "-Djava.io.tmpdir=" + folder,
                BareServer.class.getName());
        java.environment().put("FONTCONFIG_FILE", fonts.toString());
        java.environment().remove("DISPLAY");
        Process process = java.redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(told).isZero();
        return told;
    }
}
