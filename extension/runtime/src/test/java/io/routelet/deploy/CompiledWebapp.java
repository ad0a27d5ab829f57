package io.routelet.deploy;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** An exploded application whose sources are text in a test. */
final class CompiledWebapp {
    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();

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
        sources.put(className, text);
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
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("WEB-INF/classes"));
        StringWriter messages = new StringWriter();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        if (!compiler.getTask(messages, null, null, options, null, units).call()) {
            throw new AssertionError(messages.toString());
        }
        return folder;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
