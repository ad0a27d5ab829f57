package io.routelet.maven.prerender;

import java.util.List;

/**
 * What came of prerendering an application.
 *
 * @param kept how many answers were written
 * @param left why other static ones were not, each as one text
 * @param failed what stops the build, each as one text
 * @param table the routes, as text; empty where the application has none
 */
public record Prerendered(int kept, List<String> left, List<String> failed, String table) {
    /** Of an application that has nothing to do with Routelet. */
    static final Prerendered NOTHING = new Prerendered(0, List.of(), List.of(), "");

    /** Copies the lists. */
    public Prerendered {
        left = List.copyOf(left);
        failed = List.copyOf(failed);
    }
}
