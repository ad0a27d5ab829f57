package io.routelet.containers;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An application as a {@link TomcatSite} serves it.
 *
 * @param documents a folder or a WAR; null for nothing but what is on the class path of the test
 * @param classes what is seen as {@code WEB-INF/classes}; null for the one of the documents
 * @param contextPath empty for the root application
 * @param settings context parameters
 */
public record Webapp(
        @Nullable Path documents, @Nullable Path classes, String contextPath, Map<String, String> settings) {
    /** The root application of a folder or a WAR. */
    public static Webapp of(Path documents) {
        return new Webapp(documents, null, "", Map.of());
    }

    /** The root application of the class path. */
    public static Webapp ofClassPath() {
        return new Webapp(null, null, "", Map.of());
    }

    /** The same with classes of another folder. */
    public Webapp classes(Path folder) {
        return new Webapp(documents, folder, contextPath, settings);
    }

    /** The same at a path such as {@code /shop}. */
    public Webapp at(String path) {
        return new Webapp(documents, classes, path, settings);
    }

    /** The same with these context parameters. */
    public Webapp with(Map<String, String> parameters) {
        return new Webapp(documents, classes, contextPath, parameters);
    }
}
