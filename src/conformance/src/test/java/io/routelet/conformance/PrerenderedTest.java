package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Prerendered;
import io.routelet.containers.Reply;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build renders of each static route is what a server would, byte for byte. */
class PrerenderedTest {
    private static final int LEAST = 20;

    @TempDir
    private Path folder;

    @Test
    void filesAndRendersAreTheSame() throws Exception {
        Prerendered application = new Prerendered(Path.of("src/main/webapp"), Path.of("target/classes"), folder);
        application.build("/st/errpost", "/st/s500"); // They are meant to fail.
        Map<String, Reply> files = application.fromFiles();
        Map<String, Reply> renders = application.withoutFiles();
        Map<String, Reply> again = application.withoutFiles();
        List<String> compared = new ArrayList<>();
        for (Map.Entry<String, Reply> file : files.entrySet()) {
            Reply render = renders.get(file.getKey());
            assertThat(file.getValue().header("Cache-Status")).as(file.getKey()).startsWith("routelet; hit");
            assertThat(file.getValue().status()).as(file.getKey()).isEqualTo(render.status());
            if (Prerendered.shown(render).equals(Prerendered.shown(again.get(file.getKey())))) {
                compared.add(file.getKey());
                assertThat(Prerendered.shown(file.getValue())).as(file.getKey()).isEqualTo(Prerendered.shown(render));
            }
        }
        assertThat(compared).hasSizeGreaterThan(LEAST);
    }
}
