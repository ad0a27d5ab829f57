package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Prerendered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build renders of each static route is what a server would, byte for byte. */
class PrerenderedTest {
    private static final int LEAST = 4;

    @TempDir
    private Path folder;

    @Test
    void filesAndRendersAreTheSame() throws Exception {
        Prerendered application = new Prerendered(Path.of("src/main/webapp"), Path.of("target/classes"), folder);
        application.build();
        List<String> compared = new ArrayList<>();
        for (Prerendered.Comparison each : application.comparisons()) {
            assertThat(each.file().header("Cache-Status")).as(each.path()).startsWith("routelet; hit");
            assertThat(each.file().status())
                    .as(each.path())
                    .isEqualTo(each.render().status());
            if (each.repeatable()) {
                compared.add(each.path());
                assertThat(Prerendered.shown(each.file())).as(each.path()).isEqualTo(Prerendered.shown(each.render()));
            }
        }
        assertThat(compared).hasSizeGreaterThan(LEAST);
    }
}
