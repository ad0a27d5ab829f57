package io.routelet.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a build renders of an application, beside what the application renders by itself. An answer that is another one at
 * each start, as with a clock or a counter in it, cannot be compared by its body.
 */
public final class Prerendered {
    private static final String ATTRIBUTE = "io.routelet.prerender";
    private static final String FOLDER = "META-INF/routelet-prerendered";

    private final Path documents;
    private final Path classes;
    private final Path work;
    private final List<String> paths = new ArrayList<>();

    /**
     * Copies the classes, which get the files.
     *
     * @param documents what clients may see, and {@code WEB-INF}
     * @param compiled what is seen as {@code WEB-INF/classes}
     * @param work an empty folder
     */
    public Prerendered(Path documents, Path compiled, Path work) throws IOException {
        this.documents = documents;
        this.classes = work.resolve("classes");
        this.work = work;
        try (Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.toList()) {
                if (!compiled.relativize(file).startsWith(FOLDER)) {
                    Files.createDirectories(classes);
                    Path copy = classes.resolve(compiled.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
        }
    }

    private TomcatSite start(Map<String, Object> attributes) throws Exception {
        Webapp webapp = Webapp.of(documents).classes(classes);
        return TomcatSite.start(webapp, Files.createTempDirectory(work, "tomcat"), attributes);
    }

    /**
     * Renders as a build does.
     *
     * @param excluded what is left out: what is made to fail
     * @return why static answers are not among the files
     */
    public List<String> build(String... excluded) throws Exception {
        try (TomcatSite site = start(Map.of(ATTRIBUTE, List.of(excluded)))) {
            if (!(site.attribute(ATTRIBUTE) instanceof Function<?, ?> offered)) {
                throw new AssertionError("The application cannot be prerendered: " + site.log());
            }
            Map<?, ?> result = render(offered, Files.createDirectories(classes.resolve(FOLDER)));
            if (!texts(result.get("failed")).isEmpty()) {
                throw new AssertionError(result);
            }
            paths.addAll(texts(result.get("paths")));
            return texts(result.get("left"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<?, ?> render(Function<?, ?> offered, Path folder) {
        return ((Function<Path, Map<?, ?>>) offered).apply(folder);
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    /** The paths that have a file, as a client writes them. */
    public List<String> paths() {
        return List.copyOf(paths);
    }

    /**
     * What the first request for a path gets.
     *
     * @param path and the coding that was asked for
     * @param file from a server that has the files
     * @param render from one that has not
     * @param repeatable whether another server without the files answers the same
     */
    public record Comparison(String path, Reply file, Reply render, boolean repeatable) {}

    /** Asks servers with and without the files. */
    public List<Comparison> comparisons() throws Exception {
        Map<String, Reply> files = fromFiles();
        Map<String, Reply> renders = withoutFiles();
        Map<String, Reply> again = withoutFiles();
        List<Comparison> comparisons = new ArrayList<>();
        files.forEach((path, file) -> {
            Reply render = Objects.requireNonNull(renders.get(path));
            boolean repeatable = shown(render).equals(shown(Objects.requireNonNull(again.get(path))));
            comparisons.add(new Comparison(path, file, render, repeatable));
        });
        return comparisons;
    }

    /** What the first request for each path gets from a server that has the files. */
    private Map<String, Reply> fromFiles() throws Exception {
        return replies();
    }

    /** The same without the files. */
    private Map<String, Reply> withoutFiles() throws Exception {
        Path folder = classes.resolve(FOLDER);
        Path away = work.resolve("away");
        Files.move(folder, away);
        try {
            return replies();
        } finally {
            Files.move(away, folder);
        }
    }

    private Map<String, Reply> replies() throws Exception {
        Map<String, Reply> replies = new TreeMap<>();
        try (TomcatSite site = start(Map.of())) {
            for (String path : paths) {
                replies.put(path, site.client().get(path));
                replies.put(path + " in gzip", site.client().get(path, "Accept-Encoding: gzip"));
            }
        }
        return replies;
    }

    /** Status, body and headers without those that tell how old it is and where it comes from. */
    public static List<String> shown(Reply reply) {
        List<String> shown = new ArrayList<>();
        shown.add(Integer.toString(reply.status()));
        for (byte octet : reply.body()) {
            shown.add(Integer.toString(octet));
        }
        for (String line : reply.stableLines()) {
            if (!line.startsWith("age:") && !line.startsWith("cache-status:")) {
                shown.add(line);
            }
        }
        return shown;
    }
}
