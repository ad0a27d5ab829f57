package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildFingerprintTest {
    private static final String ROUTE = "WEB-INF/classes/app/Route.class";
    private static final String HELPER = "WEB-INF/classes/shop/Prices.class";

    @TempDir
    private Path webapp;

    @BeforeEach
    void build() throws IOException {
        write(ROUTE, "route");
        write(HELPER, "helper 19 %");
        write("WEB-INF/lib/money.jar", "jar");
        write("index.html", "page");
    }

    private void write(String path, String content) throws IOException {
        Path file = webapp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }

    /** What a container says of a folder, and nothing else. */
    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, given) -> {
                    Path path = webapp.resolve(((String) given[0]).substring(1));
                    return switch (method.getName()) {
                        case "getResourcePaths" -> paths(path);
                        case "getResourceAsStream" -> Files.newInputStream(path);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private @Nullable Set<String> paths(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return null;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.map(child -> "/" + webapp.relativize(child) + (Files.isDirectory(child) ? "/" : ""))
                    .collect(Collectors.toSet());
        }
    }

    private String fingerprint() {
        return BuildFingerprint.of(context());
    }

    @Test
    void theSameClassesHaveTheSameOneWheneverTheyWereWritten() throws IOException {
        String before = fingerprint();
        Files.setLastModifiedTime(webapp.resolve(ROUTE), FileTime.from(Instant.EPOCH));
        write("index.html", "another page");
        assertThat(fingerprint()).isEqualTo(before).hasSize(32);
    }

    @Test
    void aConstantOfAHelperThatNoRouteShowsChangesIt() throws IOException {
        String before = fingerprint();
        write(HELPER, "helper 20 %");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aClassThatMovesOrComesOrGoesChangesIt() throws IOException {
        String before = fingerprint();
        Files.move(webapp.resolve(HELPER), webapp.resolve("WEB-INF/classes/shop/Moved.class"));
        String moved = fingerprint();
        write("WEB-INF/classes/shop/More.class", "more");
        String more = fingerprint();
        Files.delete(webapp.resolve(ROUTE));
        assertThat(Set.of(before, moved, more, fingerprint())).hasSize(4);
    }

    @Test
    void aLibraryChangesIt() throws IOException {
        String before = fingerprint();
        write("WEB-INF/lib/money.jar", "another jar");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void whatOneFileEndsWithIsNoPartOfTheNext() throws IOException {
        write("WEB-INF/classes/shop/A.class", "1/WEB-INF/classes/shop/B.class\n2");
        String one = fingerprint();
        write("WEB-INF/classes/shop/A.class", "1");
        write("WEB-INF/classes/shop/B.class", "2");
        assertThat(fingerprint()).isNotEqualTo(one);
    }
}
