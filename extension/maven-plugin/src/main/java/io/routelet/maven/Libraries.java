package io.routelet.maven;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private final List<LibraryJar> forServer;
    private final List<Path> withRoutes;
    private @Nullable JarScanFilter filter;

    private Libraries(URLClassLoader loader, List<LibraryJar> forServer, List<Path> withRoutes) {
        this.loader = loader;
        this.forServer = forServer;
        this.withRoutes = withRoutes;
    }

    /** @throws IOException if a library cannot be read */
    static Libraries open(List<Path> libraries) throws IOException {
        List<LibraryJar> all = new ArrayList<>();
        List<URL> others = new ArrayList<>();
        for (Path library : libraries) {
            LibraryJar jar = LibraryJar.of(library);
            all.add(jar);
            if (!jar.hasRoutes()) {
                others.add(library.toUri().toURL());
            }
        }
        return new Libraries(
                new URLClassLoader("libraries", others.toArray(URL[]::new), new ServerClasses()),
                forServer(all),
                all.stream().filter(LibraryJar::hasRoutes).map(LibraryJar::file).toList());
    }

    /** An initializer that handles types is handed those of any library. */
    private static List<LibraryJar> forServer(List<LibraryJar> all) {
        boolean types = all.stream().anyMatch(LibraryJar::handlesTypes);
        return all.stream()
                .filter(jar -> types ? Files.isRegularFile(jar.file()) : jar.concernsServer())
                .toList();
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
        for (LibraryJar library : forServer) {
            try (Jar jar = JarFactory.newInstance(library.file().toUri().toURL())) {
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
}
