package io.routelet.maven.dev;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * What the compiler has against a file.
 *
 * @param line from 1; 0 where it is about the whole file
 * @param column from 1; 0 where there is none
 * @param message in the compiler's words; may have several lines
 */
record SourceProblem(Path file, long line, long column, String message) {
    static final Comparator<SourceProblem> ORDER = Comparator.comparing(SourceProblem::file)
            .thenComparingLong(SourceProblem::line)
            .thenComparingLong(SourceProblem::column);
}
