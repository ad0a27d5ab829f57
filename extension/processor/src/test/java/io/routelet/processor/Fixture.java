package io.routelet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import io.routelet.route.Place;
import io.routelet.route.RouteProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * Sources with one mistake, in a folder that is named after it. The comment {@code // wrong} stands behind each element
 * that a compiler must underline. Static files of the application are in the folder {@code webapp}.
 *
 * @param folder where it is
 */
record Fixture(Path folder) {
    private static final Path ALL = Path.of("src/test/fixtures");
    private static final String MARK = "// wrong";
    private static final Pattern TOLD = Pattern.compile("found: (.*)\\R\\s*fix:   (.*)");
    private static final String ANYTHING = "\u0000";

    static Stream<Fixture> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.sorted().map(Fixture::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RouteProblem problem() {
        return RouteProblem.valueOf(toString().replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** Whether these are the words of the mistake. */
    boolean isTold(String sentence) {
        Object[] arguments = {ANYTHING, ANYTHING, ANYTHING, ANYTHING};
        String words = problem().at(Place.ofClass(ANYTHING), arguments).sentence();
        String pattern =
                Stream.of(words.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.matches(pattern, sentence);
    }

    /** Lines with the mark, by files. */
    Map<String, Set<Long>> marks() throws IOException {
        Map<String, Set<Long>> marks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                Object[] lines = Files.readAllLines(file).toArray();
                for (int i = 0; i < lines.length; i++) {
                    if (lines[i].toString().endsWith(MARK)) {
                        marks.computeIfAbsent(folder.relativize(file).toString(), none -> new TreeSet<>())
                                .add(i + 1L);
                    }
                }
            }
        }
        return marks;
    }

    /** What a compiler said; where it cannot show the place, it names it in front of the words. */
    Set<String> sentences(Project.Result result, Set<String> expected) {
        return result.errors().stream()
                .map(error ->
                        expected.stream().filter(error::endsWith).findFirst().orElse(error))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lines with errors, by files. */
    Map<String, Set<Long>> lines(Project.Result result) {
        Map<String, Set<Long>> lines = new TreeMap<>();
        result.messages().stream()
                .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                .filter(message -> !message.getMessage(Locale.ROOT).startsWith("page ")) // no source
                .forEach(message -> {
                    assertThat(message.getSource()).as(message.toString()).isNotNull();
                    Path file = Path.of(message.getSource().toUri());
                    lines.computeIfAbsent(
                                    folder.toAbsolutePath().relativize(file).toString(), none -> new TreeSet<>())
                            .add(message.getLineNumber());
                });
        return lines;
    }

    Project.Result compile(CompilerKind kind, Path output) throws IOException {
        return new Project(folder, output, kind).compile("-Aroutelet.webapp=" + folder.resolve("webapp"));
    }

    /** What a server says that is given the classes. */
    Set<String> deploy(Path output) throws Exception {
        Project project = new Project(folder, output, CompilerKind.JAVAC);
        assertThat(project.compile("-proc:none").errors()).isEmpty();
        Path documents = folder.resolve("webapp");
        Webapp webapp =
                Webapp.of(Files.exists(documents) ? documents : Files.createDirectories(output.resolve("empty")));
        try (TomcatSite site = TomcatSite.start(webapp.classes(project.classes()))) {
            assertThat(site.isUp()).isFalse();
            return TOLD.matcher(site.log())
                    .results()
                    .map(told -> told.group(1) + ". To fix it, " + told.group(2) + ".")
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
