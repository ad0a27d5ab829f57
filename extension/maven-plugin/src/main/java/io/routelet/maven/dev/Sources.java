package io.routelet.maven.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which file a class of the project is written in, and the other way round. */
final class Sources {
    private static final String JAVA = ".java";

    private final DevProject project;

    Sources(DevProject project) {
        this.project = project;
    }

    static boolean isJava(Path file) {
        return file.toString().endsWith(JAVA);
    }

    /** The class of a source file, {@code app.users.$id.Route}; null where it is below none of the folders. */
    @Nullable
    String className(Path file) {
        for (Path folder : project.sources()) {
            if (file.startsWith(folder)) {
                String name =
                        folder.relativize(file).toString().replace('\\', '/').replace('/', '.');
                return name.substring(0, name.length() - JAVA.length());
            }
        }
        return null;
    }

    /** The file of a line of a stack trace; null where it is not of this project. */
    @Nullable
    Path file(StackTraceElement frame) {
        String name = frame.getFileName();
        return name == null ? null : file(packageOf(frame.getClassName()), name);
    }

    /** The file of a class, {@code app.users.$id.Route}; null where it is not of this project. */
    @Nullable
    Path file(String className) {
        return file(packageOf(className), className.substring(className.lastIndexOf('.') + 1) + JAVA);
    }

    private @Nullable Path file(String packageName, String name) {
        for (Path folder : project.sources()) {
            Path file = folder.resolve(packageName.replace('.', '/')).resolve(name);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
