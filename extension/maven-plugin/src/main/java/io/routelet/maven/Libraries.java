package io.routelet.maven;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.apache.tomcat.Jar;
import org.apache.tomcat.JarScanFilter;
import org.apache.tomcat.JarScanType;
import org.apache.tomcat.JarScanner;
import org.apache.tomcat.JarScannerCallback;
import org.apache.tomcat.util.scan.JarFactory;
import org.jspecify.annotations.Nullable;

/**
 * What an application runs with and does not change while it is written: its classes live on while those of the
 * application come and go, and which jars have something for the server is looked up once.
 */
final class Libraries implements JarScanner, AutoCloseable {
    private final URLClassLoader loader;
    private final List<URL> forServer = new ArrayList<>();
    private final List<Path> withRoutes = new ArrayList<>();
    private @Nullable JarScanFilter filter;

    private Libraries(URLClassLoader loader) {
        this.loader = loader;
    }

    /** @throws IOException if a library cannot be read */
    static Libraries open(List<Path> libraries) throws IOException {
        List<Path> withRoutes = new ArrayList<>();
        List<URL> forServer = new ArrayList<>();
        List<URL> others = new ArrayList<>();
        for (Path library : libraries) {
            JarNames names = JarNames.of(library);
            if (names.hasRoutes()) {
                withRoutes.add(library);
            } else {
                others.add(url(library));
                if (names.concernsServer()) {
                    forServer.add(url(library));
                }
            }
        }
        Libraries opened =
                new Libraries(new URLClassLoader("libraries", others.toArray(URL[]::new), new ServerClasses()));
        opened.withRoutes.addAll(withRoutes);
        opened.forServer.addAll(forServer);
        return opened;
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    ClassLoader loader() {
        return loader;
    }

    /** The jars with routes: the server must see them in {@code WEB-INF/lib}, where routes are looked for. */
    List<Path> withRoutes() {
        return withRoutes;
    }

    @Override
    public void scan(JarScanType type, ServletContext context, JarScannerCallback callback) {
        for (URL library : forServer) {
            try (Jar jar = JarFactory.newInstance(library)) {
                callback.scan(jar, null, true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public @Nullable JarScanFilter getJarScanFilter() {
        return filter;
    }

    @Override
    public void setJarScanFilter(@Nullable JarScanFilter filter) {
        this.filter = filter;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** What of a library is for others than its users. */
    private record JarNames(boolean hasRoutes, boolean concernsServer) {
        static JarNames of(Path library) throws IOException {
            if (!Files.isRegularFile(library)) {
                return new JarNames(false, false);
            }
            try (JarFile jar = new JarFile(library.toFile(), false)) {
                boolean server = jar.getEntry("META-INF/web-fragment.xml") != null
                        || jar.getEntry("META-INF/resources/") != null
                        || jar.stream().anyMatch(entry -> isForServer(entry.getName()));
                return new JarNames(jar.getEntry("META-INF/routelet") != null, server);
            }
        }

        private static boolean isForServer(String name) {
            return name.startsWith("META-INF/") && (name.endsWith(".tld") || name.startsWith("META-INF/resources/"));
        }
    }
}
