package io.routelet.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * A library, by what in it is for others than its users.
 *
 * @param file a jar, or a folder of classes
 * @param hasRoutes whether it has routes
 * @param concernsServer whether it has files, pages, servlets, filters or listeners
 * @param handlesTypes whether it has an initializer that the server hands types of all libraries
 */
record LibraryJar(Path file, boolean hasRoutes, boolean concernsServer, boolean handlesTypes) {
    private static final String SERVICE = "META-INF/services/jakarta.servlet.ServletContainerInitializer";
    private static final String SERVLET_ANNOTATION = "Ljakarta/servlet/annotation/Web";
    private static final String TYPES_ANNOTATION = "Ljakarta/servlet/annotation/HandlesTypes;";
    private static final String CLASS = ".class";

    /** @throws IOException if it cannot be read */
    static LibraryJar of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return new LibraryJar(file, false, false, false);
        }
        try (JarFile jar = new JarFile(file.toFile(), false)) {
            boolean hasRoutes = jar.getEntry("META-INF/routelet") != null;
            return new LibraryJar(file, hasRoutes, concernsServer(jar), handlesTypes(jar));
        }
    }

    private static boolean concernsServer(JarFile jar) throws IOException {
        for (JarEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (isForServer(name) || name.endsWith(CLASS) && text(jar, entry).contains(SERVLET_ANNOTATION)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForServer(String name) {
        return name.equals("META-INF/web-fragment.xml")
                || name.startsWith("META-INF/resources/")
                || name.startsWith("META-INF/") && name.endsWith(".tld");
    }

    private static boolean handlesTypes(JarFile jar) throws IOException {
        for (String line : text(jar, jar.getJarEntry(SERVICE)).lines().toList()) {
            String name = line.replaceFirst("#.*", "").strip();
            if (text(jar, jar.getJarEntry(name.replace('.', '/') + CLASS)).contains(TYPES_ANNOTATION)) {
                return true;
            }
        }
        return false;
    }

    /** Names of annotations stand in a class as they are. */
    private static String text(JarFile jar, @Nullable JarEntry entry) throws IOException {
        if (entry == null) {
            return "";
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
