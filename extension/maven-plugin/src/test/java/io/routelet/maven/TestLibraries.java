package io.routelet.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What an application of the tests has in its {@code WEB-INF/lib}, from the class path of the test. */
public final class TestLibraries {
    private static final List<String> NAMES = List.of(
            "/extension/runtime/target/classes",
            "/routelet-0",
            "/caffeine-",
            "/asm-9",
            "/yasson-",
            "/parsson-",
            "/jakarta.json-api-",
            "/jakarta.json.bind-api-");

    private TestLibraries() {}

    public static List<Path> all() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NAMES.stream().anyMatch(entry.replace('\\', '/')::contains))
                .map(Path::of)
                .toList();
    }
}
