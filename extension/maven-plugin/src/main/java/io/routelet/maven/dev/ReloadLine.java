package io.routelet.maven.dev;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** What the terminal says of a reload: what changed, how long it took, and what is wrong now. */
final class ReloadLine {
    private ReloadLine() {}

    static String of(DevProject project, Changes changes, Development.Verdict verdict, long nanos) {
        Set<Path> all = changes.all();
        Iterator<Path> files = all.iterator();
        String first = files.hasNext() ? project.name(files.next()) : "";
        String more = all.size() > 1 ? " and " + (all.size() - 1) + " more" : "";
        return mark(verdict) + " " + first + more + "  " + TimeUnit.NANOSECONDS.toMillis(nanos) + " ms"
                + problems(project, verdict);
    }

    private static String mark(Development.Verdict verdict) {
        return verdict.failure() == null && verdict.broken().isEmpty() ? "✓" : "✗";
    }

    /** Each on a line of its own, with a line break before it. */
    static String problems(DevProject project, Development.Verdict verdict) {
        StringBuilder text = new StringBuilder();
        for (BrokenFile file : verdict.broken()) {
            SourceProblem problem = file.problems().get(0);
            text.append("\n  ").append(project.name(file.file())).append(':').append(problem.line());
            text.append(' ').append(problem.message().lines().findFirst().orElse(""));
        }
        Trouble failure = verdict.failure();
        if (failure != null) {
            text.append("\n  ")
                    .append(failure.title())
                    .append(": ")
                    .append(failure.detail().replace("\n", "\n  "));
        }
        return text.toString();
    }
}
