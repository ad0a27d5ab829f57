package io.routelet.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A web application that lies in folders, not in a WAR.
 *
 * @param documents what clients may see, and {@code WEB-INF}: {@code src/main/webapp}; need not exist
 * @param classes what is seen as {@code WEB-INF/classes}, in the order in which a name is looked for
 * @param libraries the jars and class folders that it runs with; the first with a class wins
 * @param settings context parameters; they win over those of its {@code web.xml}
 * @param work where the server keeps its own files, such as compiled JSPs; is made
 */
public record WebApplication(
        Path documents, List<Path> classes, List<Path> libraries, Map<String, String> settings, Path work) {
    /** Copies the lists and the map. */
    public WebApplication {
        classes = List.copyOf(classes);
        libraries = List.copyOf(libraries);
        settings = Map.copyOf(settings);
    }
}
