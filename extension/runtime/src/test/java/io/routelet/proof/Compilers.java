package io.routelet.proof;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/** The compilers whose byte code is proved. */
enum Compilers {
    /** Of the JDK that the tests run on. */
    JAVAC {
        @Override
        void compile(List<String> arguments) {
            ByteArrayOutputStream messages = new ByteArrayOutputStream();
            List<String> all = new ArrayList<>(List.of("--release", "17"));
            all.addAll(arguments);
            int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, all.toArray(String[]::new));
            check(code, messages.toString());
        }
    },

    /** Of a JDK 25, which the system property {@code test.jdk25} names or which stands beside the one that runs. */
    JAVAC_25 {
        @Override
        void compile(List<String> arguments) throws Exception {
            Optional<Path> javac = newerJavac();
            assumeTrue(javac.isPresent(), "No JDK 25 beside this one; -Dtest.jdk25=<its folder> names one");
            List<String> command = new ArrayList<>(List.of(javac.get().toString(), "--release", "25"));
            command.addAll(arguments);
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String messages = new String(process.getInputStream().readAllBytes());
            check(process.waitFor(), messages);
        }

        @Override
        List<String> folders() {
            return List.of("corpus", "newer");
        }

        @Override
        int release() {
            return 25;
        }
    },

    ECLIPSE {
        @Override
        void compile(List<String> arguments) {
            StringWriter messages = new StringWriter();
            PrintWriter out = new PrintWriter(messages);
            List<String> all = new ArrayList<>(List.of("--release", "17"));
            all.addAll(arguments);
            boolean isDone = BatchCompiler.compile(all.toArray(String[]::new), out, out, null);
            check(isDone ? 0 : 1, messages.toString());
        }
    };

    private static final Path SOURCES = Path.of("src", "test", "resources", "proof");

    abstract void compile(List<String> arguments) throws Exception;

    /** The version of Java that its classes need to run. */
    int release() {
        return 17;
    }

    /** Where the sources are that it can compile. */
    List<String> folders() {
        return List.of("corpus");
    }

    /** The class files of the corpus by the names of their classes. */
    Map<String, byte[]> compileCorpus() throws Exception {
        Path out = Files.createTempDirectory("corpus");
        try {
            List<String> arguments =
                    new ArrayList<>(List.of("-g", "-nowarn", "-proc:none", "-d", out.toString(), "-cp", libraries()));
            for (String folder : folders()) {
                filesBelow(SOURCES.resolve(folder), ".java").forEach(file -> arguments.add(file.toString()));
            }
            compile(arguments);
            Map<String, byte[]> classes = new HashMap<>();
            for (Path file : filesBelow(out, ".class")) {
                String name = out.relativize(file).toString().replace(File.separatorChar, '.');
                classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
            return classes;
        } finally {
            delete(out);
        }
    }

    private static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static List<Path> filesBelow(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = new ArrayList<>(files.toList());
            for (int i = all.size() - 1; i >= 0; i--) {
                Files.delete(all.get(i));
            }
        }
    }

    private static void check(int code, String messages) {
        if (code != 0) {
            throw new IllegalStateException(messages);
        }
    }

    private static Optional<Path> newerJavac() {
        String named = System.getProperty("test.jdk25");
        Path running = Path.of(System.getProperty("java.home"));
        File[] beside = running.getParent().toFile().listFiles((folder, name) -> name.contains("25"));
        Stream<Path> homes = named != null
                ? Stream.of(Path.of(named))
                : Stream.of(beside == null ? new File[0] : beside).map(File::toPath);
        return homes.flatMap(home -> Arrays.asList("javac", "javac.exe").stream()
                        .map(name -> home.resolve("bin").resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
