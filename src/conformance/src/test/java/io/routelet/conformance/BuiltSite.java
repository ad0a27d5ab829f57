package io.routelet.conformance;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Path;
import java.util.Map;

/** The conformance application on Tomcat in this JVM, from the folders of the build, as the root application. */
final class BuiltSite {
    private BuiltSite() {}

    static TomcatSite start(Map<String, String> settings) throws Exception {
        return start("target/classes", settings);
    }

    /** @param classes the folder with the routes */
    static TomcatSite start(String classes, Map<String, String> settings) throws Exception {
        return TomcatSite.start(
                Webapp.of(Path.of("src/main/webapp")).classes(Path.of(classes)).with(settings));
    }
}
