package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the classes of an application may be. */
class LayoutTest {
    private static final String HELLO = "public static Response GET() { return Response.text(\"hello\"); }";

    @TempDir
    private Path folder;

    @Test
    void aJarThatOptsInHasRoutes() throws Exception {
        Path webapp = withJars(true);
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp).at("/shop"))) {
            assertThat(site.client().get("/own").text()).isEqualTo("hello");
            assertThat(site.client().get("/foreign").text()).isEqualTo("hello");
        }
    }

    @Test
    void aJarThatDoesNotOptInOpensNothing() throws Exception {
        Path webapp = withJars(false);
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/own").text()).isEqualTo("hello");
            assertThat(site.client().get("/foreign").status()).isEqualTo(404);
        }
    }

    @Test
    void aPackedWarHasRoutes() throws Exception {
        Path war = folder.resolve("packed.war");
        pack(withJars(true), war, List.of());
        try (TomcatSite site = TomcatSite.start(Webapp.of(war))) {
            assertThat(site.client().get("/own").text()).isEqualTo("hello");
            assertThat(site.client().get("/foreign").text()).isEqualTo("hello");
        }
    }

    @Test
    void anApplicationWithoutRoutesIsLeftAlone() throws Exception {
        Path webapp = new CompiledWebapp(folder.resolve("none"))
                .file("x.txt", "file")
                .route("elsewhere", HELLO)
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/x.txt").text()).isEqualTo("file");
        }
    }

    @Test
    void aFolderThatTheContainerLaysOverTheClassesHasRoutes() throws Exception {
        Path other = new CompiledWebapp(folder.resolve("other"))
                .route("app.foreign", HELLO)
                .build();
        Path webapp = new CompiledWebapp(folder.resolve("webapp"))
                .route("app.own", HELLO)
                .file("META-INF/context.xml", overlay(other.resolve("WEB-INF/classes")))
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/own").text()).isEqualTo("hello");
            assertThat(site.client().get("/foreign").text()).isEqualTo("hello");
        }
    }

    private static String overlay(Path classes) {
        return """
                <Context>
                  <Resources>
                    <PostResources className="org.apache.catalina.webresources.DirResourceSet"
                        base="%s" webAppMount="/WEB-INF/classes"/>
                  </Resources>
                </Context>
                """.formatted(classes);
    }

    @Test
    void theClassesMayBeElsewhereAltogether() throws Exception {
        Path other = new CompiledWebapp(folder.resolve("other"))
                .route("app.foreign", HELLO)
                .build();
        Path webapp = new CompiledWebapp(folder.resolve("webapp"))
                .route("elsewhere", HELLO)
                .file("META-INF/context.xml", overlay(other.resolve("WEB-INF/classes")))
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/foreign").text()).isEqualTo("hello");
        }
    }

    @Test
    void aLinkedFolderHasRoutesWhereTheContainerFollowsLinks() throws Exception {
        Path other = new CompiledWebapp(folder.resolve("other"))
                .route("app.linked", HELLO)
                .build();
        Path webapp = new CompiledWebapp(folder.resolve("webapp"))
                .route("app.own", HELLO)
                .file("META-INF/context.xml", "<Context><Resources allowLinking=\"true\"/></Context>")
                .build();
        Files.createSymbolicLink(
                webapp.resolve("WEB-INF/classes/app/linked"), other.resolve("WEB-INF/classes/app/linked"));
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/own").text()).isEqualTo("hello");
            assertThat(site.client().get("/linked").text()).isEqualTo("hello");
        }
    }

    private Path withJars(boolean optIn) throws IOException {
        Path webapp = new CompiledWebapp(folder.resolve("webapp"))
                .route("app.own", HELLO)
                .build();
        Path other = new CompiledWebapp(folder.resolve("other"))
                .route("app.foreign", HELLO)
                .build();
        Path lib = Files.createDirectories(webapp.resolve("WEB-INF/lib"));
        pack(
                other.resolve("WEB-INF/classes"),
                lib.resolve("other.jar"),
                optIn ? List.of("META-INF/routelet") : List.of());
        return webapp;
    }

    private static void pack(Path from, Path jar, List<String> markers) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(from.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            for (String marker : markers) {
                out.putNextEntry(new JarEntry(marker));
            }
        }
    }
}
