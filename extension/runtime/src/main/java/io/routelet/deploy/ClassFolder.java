package io.routelet.deploy;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The folder of {@code WEB-INF/classes}, where all that the application can load below its app root comes from files in
 * it: they are listed and read for a third of what it costs to ask the container for each. A container may as well have
 * them in an archive, or lay several folders over one another.
 *
 * <p>With {@code File}, as to list two hundred folders at start-up, while the code is interpreted, takes {@code Files}
 * three times as long.
 */
final class ClassFolder {
    private final File classes;
    private final String root;

    private ClassFolder(File classes, String root) {
        this.classes = classes;
        this.root = root;
    }

    /**
     * The folder, or null where the container has to be asked.
     *
     * @param path what the container calls it
     * @param root the app root within it, with a slash at its end
     */
    static @Nullable ClassFolder find(ServletContext context, String path, String root) throws IOException {
        String real = context.getRealPath(path);
        if (real == null) {
            return null;
        }
        String expected = new File(real, root).toURI().toURL().toString();
        Enumeration<URL> places = context.getClassLoader().getResources(root);
        boolean only = places.hasMoreElements()
                && places.nextElement().toString().equals(expected)
                && !places.hasMoreElements();
        return only ? new ClassFolder(new File(real), root) : null;
    }

    /** The files below the app root, as paths within the folder. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        collect(root, files);
        return files;
    }

    private void collect(String folder, List<String> files) {
        File[] children = new File(classes, folder).listFiles();
        if (children != null) {
            for (File child : children) {
                String path = folder + child.getName();
                if (child.isDirectory()) {
                    collect(path + "/", files);
                } else {
                    files.add(path);
                }
            }
        }
    }

    /** The bytes of a file, or null where it is not below the app root or not there. */
    byte @Nullable [] read(String path) throws IOException {
        File file = new File(classes, path);
        if (!path.startsWith(root) || !file.isFile()) {
            return null;
        }
        try (InputStream in = new FileInputStream(file)) {
            return in.readAllBytes();
        }
    }
}
