package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.route.WelcomeFiles;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;

/**
 * Finds the classes below the app root: those of {@code WEB-INF/classes}, those of the WAR's jars that opt in with
 * {@code META-INF/routelet}, and where the application has none of its own, those on the class path of the JVM, as when
 * an IDE or {@code java -jar} runs an embedded server.
 */
final class RouteScanner {
    private static final String CLASSES = "/WEB-INF/classes/";
    private static final String JARS = "/WEB-INF/lib/";

    private final ServletContext context;
    private final String root;
    private final FoundClasses found = new FoundClasses();

    private RouteScanner(ServletContext context, String app) {
        this.context = context;
        this.root = app.replace('.', '/') + "/";
    }

    /**
     * The classes below a package.
     *
     * @throws IOException if a jar cannot be read
     */
    static FoundClasses scan(ServletContext context, String app) throws IOException {
        RouteScanner scanner = new RouteScanner(context, app);
        scanner.scanClasses();
        scanner.scanJars();
        if (scanner.found.isEmpty()) {
            scanner.scanClassPath();
        }
        return scanner.found;
    }

    /** The files of the WAR that the container serves by itself, as paths below context path and base path. */
    static Set<String> staticFiles(ServletContext context, String basePath) {
        Set<String> below = new HashSet<>();
        for (String file : files(context, basePath + "/")) {
            below.add(file.substring(basePath.length()));
        }
        return below;
    }

    /** The names of files that the container serves for their folder. */
    static List<String> welcomeFiles(ServletContext context) {
        try (InputStream descriptor = context.getResourceAsStream("/WEB-INF/web.xml")) {
            return descriptor == null ? RouteTable.WELCOME_FILES : WelcomeFiles.of(descriptor.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below a folder of the WAR, as paths within it and in their order; of the root, what clients may see. */
    static Set<String> files(ServletContext context, String folder) {
        Set<String> files = new TreeSet<>();
        collect(context, folder, files);
        return files;
    }

    private static void collect(ServletContext context, String folder, Set<String> files) {
        for (String path : paths(context, folder)) {
            if (!path.endsWith("/")) {
                files.add(path);
            } else if (!path.equals("/WEB-INF/") && !path.equals("/META-INF/")) {
                collect(context, path, files);
            }
        }
    }

    private void scanClasses() throws IOException {
        ClassFolder folder = ClassFolder.find(context, CLASSES, root);
        if (folder == null) {
            scanClasses(CLASSES + root);
        } else {
            found.add(folder);
        }
    }

    private void scanClasses(String folder) {
        for (String path : paths(context, folder)) {
            if (path.endsWith("/")) {
                scanClasses(path);
            } else {
                found.add(path.substring(CLASSES.length()));
            }
        }
    }

    private void scanJars() throws IOException {
        for (String jar : paths(context, JARS)) {
            if (jar.endsWith(".jar")) {
                scanJar(jar);
            }
        }
    }

    private void scanJar(String jar) throws IOException {
        String file = context.getRealPath(jar);
        if (file != null && Files.isRegularFile(Path.of(file))) {
            try (JarFile open = new JarFile(file)) {
                found.addIfOptedIn(open, root);
            }
        } else {
            try (InputStream in = context.getResourceAsStream(jar)) {
                add(entries(in));
            }
        }
    }

    private void add(List<String> entries) {
        entries.stream().filter(entry -> entry.startsWith(root)).forEach(found::add);
    }

    /** Where a server does not unpack the WAR. */
    private static List<String> entries(InputStream in) throws IOException {
        List<String> names = new ArrayList<>();
        boolean optedIn = false;
        JarInputStream jar = new JarInputStream(in);
        for (JarEntry entry = jar.getNextJarEntry(); entry != null; entry = jar.getNextJarEntry()) {
            names.add(entry.getName());
            optedIn |= entry.getName().equals(FoundClasses.OPT_IN);
        }
        return optedIn ? names : List.of();
    }

    private void scanClassPath() throws IOException {
        for (URL url : Collections.list(ClassLoader.getSystemClassLoader().getResources(root))) {
            if (url.openConnection() instanceof JarURLConnection jar) {
                jar.setUseCaches(false);
                try (JarFile open = jar.getJarFile()) {
                    found.addIfOptedIn(open, root);
                }
            } else if (url.getProtocol().equals("file")) {
                RouteFiles.below(Path.of(URI.create(url.toString()))).forEach(file -> found.add(root + file));
            }
        }
    }

    private static Set<String> paths(ServletContext context, String folder) {
        Set<String> paths = context.getResourcePaths(folder);
        return paths == null ? Set.of() : new TreeSet<>(paths);
    }
}
