package io.routelet.maven.dev;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The files of some folders at one moment, by size and time of their last change. Immutable. */
final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(Map.of());

    private final Map<Path, Stamp> files;

    private record Stamp(FileTime time, long size) {}

    private Snapshot(Map<Path, Stamp> files) {
        this.files = files;
    }

    /**
     * The files of now.
     *
     * @param folders need not exist
     * @throws IOException if a folder cannot be read
     */
    static Snapshot of(Collection<Path> folders) throws IOException {
        Map<Path, Stamp> files = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, new Collector(files));
            }
        }
        return new Snapshot(files);
    }

    /** The files that there are, in their order. */
    Set<Path> files(Predicate<Path> wanted) {
        return files.keySet().stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What has happened since an earlier one. */
    Changes since(Snapshot earlier) {
        Changes changes = new Changes(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (Map.Entry<Path, Stamp> file : files.entrySet()) {
            Stamp before = earlier.files.get(file.getKey());
            if (before == null) {
                changes.added().add(file.getKey());
            } else if (!before.equals(file.getValue())) {
                changes.changed().add(file.getKey());
            }
        }
        changes.removed().addAll(earlier.files.keySet());
        changes.removed().removeAll(files.keySet());
        return changes;
    }

    /** What editors write beside a file while they save it goes and comes: a file that is gone is none. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> files;

        Collector(Map<Path, Stamp> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isTemporary(file.getFileName().toString())) {
                files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        private static boolean isTemporary(String name) {
            return name.endsWith("~")
                    || name.startsWith(".#")
                    || name.endsWith(".swp")
                    || name.endsWith("___jb_tmp___");
        }
    }
}
