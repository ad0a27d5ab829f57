package io.routelet.deploy;

import io.routelet.containers.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An exploded application whose sources are text in a test. */
final class CompiledWebapp {
    private final Path folder;
    private final List<Source> sources = new ArrayList<>();

    CompiledWebapp(Path folder) {
        this.folder = folder;
    }

    /** Adds a class {@code Route} with this body to a package. */
    CompiledWebapp route(String packageName, String body) {
        return source(
                packageName + ".Route",
                "package " + packageName + ";\nimport io.routelet.*;\npublic class Route {" + body + "}");
    }

    CompiledWebapp source(String className, String text) {
        sources.add(new Source(className, text));
        return this;
    }

    CompiledWebapp file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Compiles what was added. */
    Path build() throws IOException {
        Source.compile(sources, folder.resolve("WEB-INF/classes"));
        return folder;
    }
}
