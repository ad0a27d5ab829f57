package io.routelet.containers;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR as the build packaged it, so that what is tested is what is shipped. */
public final class BuiltWar {
    private static final File FILE = new File(System.getProperty("test.war", ""));

    private BuiltWar() {}

    /** The WAR of the module under test, for its {@code @Deployment(testable = false)}. */
    public static WebArchive archive() {
        return ShrinkWrap.create(ZipImporter.class, FILE.getName())
                .importFrom(FILE)
                .as(WebArchive.class);
    }
}
