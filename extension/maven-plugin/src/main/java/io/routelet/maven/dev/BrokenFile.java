package io.routelet.maven.dev;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source file that has not become classes.
 *
 * @param problems at least one
 * @param needed the file it needs, and which is broken itself; null where the mistake is in this one
 */
record BrokenFile(
        Path file, List<SourceProblem> problems, @Nullable Path needed) {
    /** Copies the list. */
    BrokenFile {
        problems = List.copyOf(problems);
    }
}
