package io.routelet.deploy;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What a build does with an exploded application before its WAR is packed. */
final class BuildRun {
    private BuildRun() {}

    /** Has the application rendered into its own folder; what the runtime says of that. */
    static Map<String, Object> prerender(Webapp webapp, String... excluded) throws Exception {
        Path home = Files.createTempDirectory("build");
        try (TomcatSite site = TomcatSite.start(webapp, home, Map.of(PrerenderBuild.ATTRIBUTE, List.of(excluded)))) {
            Path folder = Files.createDirectories(folder(webapp));
            return run(Objects.requireNonNull(site.attribute(PrerenderBuild.ATTRIBUTE)), folder);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> run(Object offered, Path folder) {
        return ((Function<Path, Map<String, Object>>) offered).apply(folder);
    }

    /** Where the files are. */
    static Path folder(Webapp webapp) throws IOException {
        return Objects.requireNonNull(webapp.documents()).resolve(PrerenderFiles.FOLDER.substring(1));
    }
}
