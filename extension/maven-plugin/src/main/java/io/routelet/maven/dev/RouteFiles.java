package io.routelet.maven.dev;

import io.routelet.route.Part;
import io.routelet.route.Place;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.RouteTable;
import io.routelet.route.SpecialRoute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/** Which URLs a source file would answer if it compiled. */
final class RouteFiles {
    private final DevProject project;
    private final Sources sources;
    private final String app;

    /** @param app the app root */
    RouteFiles(DevProject project, String app) {
        this.project = project;
        this.sources = new Sources(project);
        this.app = app;
    }

    /**
     * Finds the file that is to blame for a path. Where a broken file and a route claim the same URLs, it is the file.
     *
     * @param routes the rows of the routes that are there, which may know better
     */
    RouteTable<Optional<BrokenFile>> table(Collection<BrokenFile> broken, List<Map<String, String>> routes) {
        RouteTable.Builder<Optional<BrokenFile>> table = with(broken);
        for (Map<String, String> route : routes) {
            String folder = route.getOrDefault("path", "/");
            Place place = Place.ofPage(folder);
            RoutePath.ofFolder(folder, place, new ArrayList<>())
                    .filter(path -> broken.isEmpty() || !conflicts(with(broken).add(path, place, Optional.empty())))
                    .ifPresent(path -> table.add(path, place, Optional.empty()));
        }
        return table.build(new ArrayList<>());
    }

    private static boolean conflicts(RouteTable.Builder<?> table) {
        List<RouteProblem.Occurrence> conflicts = new ArrayList<>();
        table.build(conflicts);
        return !conflicts.isEmpty();
    }

    private RouteTable.Builder<Optional<BrokenFile>> with(Collection<BrokenFile> broken) {
        RouteTable.Builder<Optional<BrokenFile>> table = RouteTable.builder();
        for (BrokenFile file : broken) {
            for (RoutePath path : paths(file.file())) {
                table.add(path, Place.ofClass(file.file().toString()), Optional.of(file));
            }
        }
        return table;
    }

    @SuppressWarnings("NullAway") // Part.below takes a function that may return null; javac 17 does not read that there
    private Optional<RoutePath> folder(String packageName) {
        return RoutePath.parse(Part.below(app, packageName, this::replacement), new ArrayList<>());
    }

    /** The paths of a route or of what makes a file; none where it is neither. */
    private List<RoutePath> paths(Path file) {
        String name = sources.className(file);
        int dot = name == null ? -1 : name.lastIndexOf('.');
        if (name == null || dot < 0 || !(name + ".").startsWith(app + ".")) {
            return List.of();
        }
        Optional<RoutePath> folder = folder(name.substring(0, dot));
        SpecialRoute special = SpecialRoute.of(name);
        List<RoutePath> paths = new ArrayList<>();
        if (folder.isPresent() && name.endsWith(".Route")) {
            paths.add(folder.get());
        } else if (folder.isPresent() && special != null) {
            paths.add(special.path(folder.get(), false));
            if (!special.idsMethod().isEmpty()) {
                paths.add(special.path(folder.get(), true));
            }
        }
        return paths;
    }

    private @Nullable String replacement(String packageName) {
        Path info = project.classes().resolve(packageName.replace('.', '/')).resolve("package-info.class");
        if (!Files.isRegularFile(info)) {
            return null;
        }
        try {
            SegmentReader reader = new SegmentReader();
            new ClassReader(Files.readAllBytes(info)).accept(reader, ClassReader.SKIP_CODE);
            return reader.value;
        } catch (IOException e) {
            return null;
        }
    }

    /** Reads the annotation of a package. */
    private static final class SegmentReader extends ClassVisitor {
        private @Nullable String value;

        SegmentReader() {
            super(Opcodes.ASM9);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
            return !type.equals("Lio/routelet/Segment;")
                    ? null
                    : new AnnotationVisitor(Opcodes.ASM9) {
                        @Override
                        public void visit(String name, Object text) {
                            value = text.toString();
                        }
                    };
        }
    }
}
