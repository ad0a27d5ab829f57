package io.routelet.deploy;

import io.routelet.route.RouteRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The classes below the app root by their names, found without loading any of them. Sorted, so that nothing depends on
 * a file system.
 */
final class FoundClasses {
    /** A file in a jar that lets its routes in. */
    static final String OPT_IN = "META-INF/routelet";

    private static final String SUFFIX = ".class";
    private static final String NESTED_ROUTE = "$Route" + SUFFIX;

    private final Set<String> names = new TreeSet<>();
    private @Nullable ClassFolder folder;

    /**
     * Adds the class of a file.
     *
     * @param path below the root of the classes, such as {@code app/users/Route.class}; nested classes do not
     *     count, but for those that their author may take for a route
     */
    void add(String path) {
        int slash = path.lastIndexOf('/');
        if (path.endsWith(SUFFIX) && (path.indexOf('$', slash) < 0 || path.endsWith(NESTED_ROUTE))) {
            names.add(path.substring(0, path.length() - SUFFIX.length()).replace('/', '.'));
        }
    }

    /** Adds the classes of a folder, to be read from there. */
    void add(ClassFolder classes) {
        folder = classes;
        for (String file : classes.files()) {
            add(file);
        }
    }

    /** The folder that they are read from if they are in it; null where all are loaded as the container has it. */
    @Nullable
    ClassFolder folder() {
        return folder;
    }

    /** Adds the classes of a jar below the app root, a path with a slash at its end, if the jar opts in. */
    void addIfOptedIn(JarFile jar, String root) {
        JarEntry optIn = jar.getJarEntry(OPT_IN);
        if (optIn != null && !optIn.isDirectory()) {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(root))
                    .forEach(this::add);
        }
    }

    /** All names. */
    Collection<String> names() {
        return names;
    }

    /** The names of those that are routes, or were meant to be. */
    List<String> routes() {
        List<String> routes = new ArrayList<>();
        for (String name : names) {
            if (RouteRules.mayBeRoute(name)) {
                routes.add(name);
            }
        }
        return routes;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean contains(String name) {
        return names.contains(name);
    }
}
