package io.routelet.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an application of the tests has in its {@code WEB-INF/lib}, from the class path of the test. */
public final class TestLibraries {
    private static final List<String> NAMES =
            List.of("/routelet-0", "/yasson-", "/parsson-", "/jakarta.json-api-", "/jakarta.json.bind-api-");

    private TestLibraries() {}

    public static List<Path> all() {
        return entries(NAMES);
    }

    /** What it is compiled with besides. */
    public static List<Path> servlet() {
        return entries(List.of("/jakarta.servlet-api-", "/tomcat-embed-core-"));
    }

    /** The annotation processor, and what it needs. */
    public static List<Path> processor() {
        return entries(List.of("/extension/processor/target/", "/routelet-processor-", NAMES.get(0)));
    }

    private static List<Path> entries(List<String> names) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> names.stream().anyMatch(entry.replace('\\', '/')::contains))
                .map(Path::of)
                .toList();
    }
}
