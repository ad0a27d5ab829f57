package io.routelet.maven.dev;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what is wrong, with the places in the author's files. */
final class Troubles {
    private static final int ERROR = 500;
    private static final int WITH_CODE = 4;
    private static final Pattern JSP = Pattern.compile(
            "line:? \\[(\\d{1,9})\\] in the (?:jsp|generated java) file: \\[([^\\]]+)\\]|"
                    + "processing \\[([^\\]]+)\\] at line \\[(\\d{1,9})\\]|\\[?(/[^\\s\\[\\]]+\\.jspf?)\\]? ?\\(line: \\[(\\d{1,9})\\]");
    private static final Pattern CLASS = Pattern.compile("class ([\\w$.]+)");

    private final DevProject project;
    private final Sources sources;

    Troubles(DevProject project) {
        this.project = project;
        this.sources = new Sources(project);
    }

    /** A request that meets a file which does not compile. */
    Trouble broken(BrokenFile file, Map<Path, BrokenFile> all) {
        List<Trouble.Spot> spots = new ArrayList<>();
        String detail = "";
        Path needed = file.needed();
        if (needed != null) {
            detail = project.name(file.file()) + " needs " + project.name(needed) + ", which does not compile.";
            for (BrokenFile cause = all.get(needed); cause != null; cause = next(cause, all)) {
                spots(cause, spots);
            }
        }
        spots(file, spots);
        return new Trouble(ERROR, "This route does not compile", detail, spots, Map.of(), "");
    }

    private static @Nullable BrokenFile next(BrokenFile file, Map<Path, BrokenFile> all) {
        return file.needed() == null ? null : all.get(file.needed());
    }

    /** All requests, as nothing could be compiled. */
    Trouble notCompiled(List<String> messages) {
        return new Trouble(ERROR, "The project does not compile", String.join("\n", messages), List.of(), Map.of(), "");
    }

    /** All requests, as the application does not start. */
    Trouble notStarted(Throwable failure, Collection<BrokenFile> broken) {
        List<Trouble.Spot> spots = new ArrayList<>();
        broken.forEach(file -> spots(file, spots));
        String message = String.valueOf(failure.getMessage());
        Matcher named = CLASS.matcher(message);
        Set<String> seen = new LinkedHashSet<>();
        while (named.find()) {
            Path file = sources.file(named.group(1));
            if (file != null && seen.add(project.name(file))) {
                spots.add(new Trouble.Spot(project.name(file), 0, "", null));
            }
        }
        spots.addAll(frames(failure));
        return new Trouble(ERROR, "The application does not start", message, spots, Map.of(), trace(failure));
    }

    /** A request whose handler or page has thrown something. */
    Trouble thrown(Throwable failure) {
        Throwable cause = cause(failure);
        List<Trouble.Spot> spots = frames(failure);
        String title = cause.getClass().getName();
        String message = cause.getMessage() == null ? "" : cause.getMessage();
        return new Trouble(ERROR, title, message, spots, Map.of(), trace(failure));
    }

    /** What containers wrap around an exception says nothing. */
    private static Throwable cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null
                && cause.getClass().getName().matches("(jakarta\\.servlet|org\\.apache)\\..*")) {
            cause = cause.getCause();
        }
        return cause;
    }

    private void spots(BrokenFile file, List<Trouble.Spot> spots) {
        for (SourceProblem problem : file.problems()) {
            spots.add(spot(problem.file(), (int) problem.line(), (int) problem.column(), problem.message()));
        }
    }

    private Trouble.Spot spot(Path file, int line, int column, String message) {
        CodeFrame code = CodeFrame.of(file, line, column, project.compiling().encoding());
        return new Trouble.Spot(project.name(file), line, message, code);
    }

    /** The author's lines, of the innermost cause first; the first few with their code. */
    private List<Trouble.Spot> frames(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable thrown = failure; thrown != null && !chain.contains(thrown); thrown = thrown.getCause()) {
            chain.add(0, thrown);
        }
        List<Trouble.Spot> spots = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Throwable thrown : chain) {
            addPage(thrown, spots, seen);
            for (StackTraceElement frame : thrown.getStackTrace()) {
                Path file = sources.file(frame);
                if (file != null && seen.add(project.name(file) + ":" + frame.getLineNumber())) {
                    Trouble.Spot spot = spot(file, frame.getLineNumber(), 0, "in " + frame.getMethodName());
                    spots.add(
                            spots.size() < WITH_CODE
                                    ? spot
                                    : new Trouble.Spot(spot.file(), spot.line(), spot.message(), null));
                }
            }
        }
        return spots;
    }

    /** Jasper names the line of a JSP in its message only. What others say may come from a request. */
    private void addPage(Throwable thrown, List<Trouble.Spot> spots, Set<String> seen) {
        if (!thrown.getClass().getName().startsWith("org.apache.jasper.")) {
            return;
        }
        Path webapp = project.webapp().normalize();
        Matcher found = JSP.matcher(String.valueOf(thrown.getMessage()));
        while (found.find()) {
            String page = first(found.group(2), found.group(3), found.group(5));
            int line = Integer.parseInt(first(found.group(1), found.group(4), found.group(6)));
            Path file =
                    webapp.resolve(page.substring(page.startsWith("/") ? 1 : 0)).normalize();
            if (file.startsWith(webapp) && seen.add(project.name(file) + ":" + line)) {
                spots.add(spot(file, line, 0, ""));
            }
        }
    }

    private static String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        throw new IllegalArgumentException("None of the alternatives has matched");
    }

    private static String trace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
