package io.routelet.maven.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the classes of a project in step with its sources. A file with errors is left out, and so have no classes; the
 * rest is compiled without it, and what needs it is left out in its turn. Not for several threads at once.
 *
 * <pre>
 *   changed and broken files ──▶ compile ──▶ fine, and others see the same as before ──▶ done
 *                                  │  └────▶ fine, but others see something else ──▶ compile all
 *                                  ▼ errors
 *                      leave those files out, compile all others ──▶ again, until there are no errors
 * </pre>
 */
final class Build implements AutoCloseable {
    private final Javac javac;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<Path, BrokenFile> broken = new TreeMap<>();
    private final List<String> others = new ArrayList<>();
    private boolean unfinished;

    Build(Javac javac) {
        this.javac = javac;
    }

    /** The files without classes, and why. */
    Map<Path, BrokenFile> broken() {
        return broken;
    }

    /** Errors that are in no file of the project; nothing was compiled then. */
    List<String> others() {
        return others;
    }

    /** Whether the classes are not those of the sources, even where no source has changed since. */
    boolean isInDoubt() {
        return unfinished || !others.isEmpty();
    }

    /**
     * Compiles what has changed.
     *
     * @param changes of source files
     * @param all the source files that there are
     * @throws IOException if classes cannot be read or removed
     */
    void update(Changes changes, Set<Path> all) throws IOException {
        boolean inDoubt = isInDoubt() || !changes.removed().isEmpty();
        unfinished = true;
        for (Path gone : changes.removed()) {
            javac.outputs().remove(gone);
        }
        Set<Path> first = new TreeSet<>(inDoubt ? all : changes.present());
        first.addAll(broken.keySet());
        first.retainAll(all);
        broken.clear();
        others.clear();
        boolean done = first.isEmpty() || compile(first);
        if (!done && !others.isEmpty() && first.size() < all.size()) {
            others.clear(); // perhaps for the classes that were there
        }
        if (!done && (!broken.isEmpty() || first.size() < all.size())) {
            compileWithoutErrors(all);
        }
        unfinished = false;
    }

    /** @return whether that is all there is to do */
    private boolean compile(Collection<Path> files) throws IOException {
        Javac.Told told = javac.compile(files);
        leaveOut(told.errors());
        others.addAll(told.others());
        if (!told.isFine()) {
            return false;
        }
        boolean same = remember();
        return !javac.outputs().accept(files) && same;
    }

    private void compileWithoutErrors(Set<Path> all) throws IOException {
        Set<Path> rest = new TreeSet<>(all);
        rest.removeAll(broken.keySet());
        int before = -1;
        while (!rest.isEmpty() && before != broken.size() && others.isEmpty()) {
            before = broken.size();
            javac.outputs().clear();
            compile(rest);
            rest.removeAll(broken.keySet());
        }
    }

    private void leaveOut(List<SourceProblem> errors) throws IOException {
        Map<Path, List<SourceProblem>> byFile = new TreeMap<>();
        errors.forEach(error ->
                byFile.computeIfAbsent(error.file(), file -> new ArrayList<>()).add(error));
        Set<Path> earlier = Set.copyOf(broken.keySet());
        for (Map.Entry<Path, List<SourceProblem>> file : byFile.entrySet()) {
            broken.put(file.getKey(), new BrokenFile(file.getKey(), file.getValue(), needed(file.getValue(), earlier)));
            javac.outputs().remove(file.getKey());
        }
    }

    /** The file left out before that these errors are about: without it they would not be there. */
    private static @Nullable Path needed(List<SourceProblem> problems, Set<Path> earlier) throws IOException {
        for (Path left : earlier) {
            String name = left.getFileName().toString().replaceFirst("\\.java$", "");
            Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
            for (SourceProblem problem : problems) {
                if (word.matcher(problem.message()).find()
                        || word.matcher(line(problem)).find()) {
                    return left;
                }
            }
        }
        return null;
    }

    private static String line(SourceProblem problem) throws IOException {
        List<String> lines = new String(Files.readAllBytes(problem.file()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        int line = (int) problem.line();
        return line < 1 || line > lines.size() ? "" : lines.get(line - 1);
    }

    /** Whether nothing that others see has changed since these classes were compiled last. */
    private boolean remember() throws IOException {
        boolean same = true;
        for (Set<String> names : javac.outputs().written().values()) {
            for (String name : names) {
                Shape shape = Shape.of(Files.readAllBytes(javac.outputs().file(name)));
                Shape before = shapes.put(name, shape);
                same &= before == null || before.equals(shape);
            }
        }
        return same;
    }

    @Override
    public void close() throws IOException {
        javac.close();
    }
}
