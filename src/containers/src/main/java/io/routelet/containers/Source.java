package io.routelet.containers;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A file for the compiler whose text stands in a test or on a page. */
public final class Source extends SimpleJavaFileObject {
    private final String text;

    /** @param className with its package */
    public Source(String className, String text) {
        super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
        this.text = text;
    }

    /**
     * Compiles with the class path of the test, or fails with what the compiler says.
     *
     * @param folder for the classes; need not exist
     * @param options of the compiler, beside those that say where classes are; without {@code -processor} no annotation
     *     processor runs
     */
    public static void compile(List<Source> sources, Path folder, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of(options));
        if (!all.contains("-processor")) {
            all.add("-proc:none");
        }
        all.addAll(List.of("-classpath", System.getProperty("java.class.path"), "-d"));
        all.add(Files.createDirectories(folder).toString());
        StringWriter messages = new StringWriter();
        boolean compiled = ToolProvider.getSystemJavaCompiler()
                .getTask(messages, null, null, all, null, sources)
                .call();
        if (!compiled) {
            throw new AssertionError(messages.toString());
        }
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
