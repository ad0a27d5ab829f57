package io.routelet.maven.dev;

import static io.routelet.maven.dev.TestProject.route;
import static io.routelet.maven.dev.TestProject.save;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondServerTest {
    private static final String ROUTE = "src/main/java/app/Route.java";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        save(folder, ROUTE, route("app", "Response.text(\"before\")"));
    }

    @Test
    void aSecondServerLeavesTheFirstInPeace() throws Exception {
        try (TestProject project = TestProject.start(folder)) {
            assertThatThrownBy(() -> TestProject.start(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("target/routelet-dev");
            project.save(ROUTE, route("app", "Response.text(\"after\")"));
            assertThat(project.text("/")).isEqualTo("after");
        }
        TestProject.start(folder).close();
    }

    @Test
    void aPortThatIsTakenIsToldWithTheOptionForAnother() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TestProject.start(folder, taken.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("-Ddev.port");
        }
        TestProject.start(folder).close();
    }
}
