package io.routelet.maven.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Remembers which classes each source file has become, so that they can go with it. */
final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final Path folder;
    private final Map<Path, Set<String>> classes = new HashMap<>();
    private final Map<Path, Set<String>> written = new TreeMap<>();

    /** @param folder of the classes */
    Outputs(StandardJavaFileManager files, Path folder) {
        super(files);
        this.folder = folder;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling)
            throws IOException {
        if (kind == JavaFileObject.Kind.CLASS && sibling != null) {
            Path source = path(sibling);
            if (source != null) {
                written.computeIfAbsent(source, file -> new TreeSet<>()).add(className);
            }
        }
        return super.getJavaFileForOutput(location, className, kind, sibling);
    }

    static @Nullable Path path(FileObject file) {
        URI uri = file.toUri();
        return "file".equals(uri.getScheme()) ? Path.of(uri) : null;
    }

    /** Forgets what was written before; to be called before a compilation. */
    void begin() {
        written.clear();
    }

    /** The classes that were written since, by their source file. */
    Map<Path, Set<String>> written() {
        return written;
    }

    /**
     * Keeps what was written, and removes what earlier versions of the same files have left.
     *
     * @param compiled the files that were compiled without errors
     * @return whether one of them has no classes any more
     */
    boolean accept(Collection<Path> compiled) throws IOException {
        Set<String> now = new HashSet<>();
        written.values().forEach(now::addAll);
        Set<Path> files = new TreeSet<>(compiled);
        files.addAll(written.keySet());
        boolean emptied = false;
        for (Path file : files) {
            Set<String> names = Set.copyOf(written.getOrDefault(file, Set.of()));
            Set<String> before = names.isEmpty() ? classes.remove(file) : classes.put(file, names);
            emptied |= names.isEmpty() && before != null;
            for (String left : before == null ? Set.<String>of() : before) {
                if (!now.contains(left)) {
                    Files.deleteIfExists(file(left));
                }
            }
        }
        written.clear();
        return emptied;
    }

    /** Removes the classes of a source file, those of the compilation under way too. */
    void remove(Path source) throws IOException {
        for (Map<Path, Set<String>> known : List.of(classes, written)) {
            Set<String> names = known.remove(source);
            for (String name : names == null ? Set.<String>of() : names) {
                Files.deleteIfExists(file(name));
            }
        }
    }

    /** Removes all classes. */
    void clear() throws IOException {
        for (Path source : List.copyOf(classes.keySet())) {
            remove(source);
        }
    }

    /**
     * Removes the classes of generated sources whose origin is about to be compiled: where javac 17 has read a record
     * from a class and then meets it as a source, it fails (JDK-8288130).
     */
    void removeGenerated(Path generated, Collection<Path> packages) throws IOException {
        for (Path source : List.copyOf(classes.keySet())) {
            if (source.startsWith(generated)
                    && packages.contains(generated.relativize(source).getParent())) {
                remove(source);
            }
        }
    }

    /** Where a class is. */
    Path file(String className) {
        return folder.resolve(className.replace('.', '/') + ".class");
    }
}
