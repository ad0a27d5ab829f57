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
        requireHello(Webapp.of(withJars(true)).at("/shop"), "/own", "/foreign");
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
        requireHello(Webapp.of(war), "/own", "/foreign");
    }

    @Test
    void anApplicationWithoutRoutesIsLeftAlone() throws Exception {
        Path webapp = compiled("none", "elsewhere").file("x.txt", "file").build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(webapp))) {
            assertThat(site.client().get("/x.txt").text()).isEqualTo("file");
        }
    }

    @Test
    void aFolderThatTheContainerLaysOverTheClassesHasRoutes() throws Exception {
        requireHello(Webapp.of(withOverlay("app.own")), "/own", "/foreign");
    }

    @Test
    void theClassesMayBeElsewhereAltogether() throws Exception {
        requireHello(Webapp.of(withOverlay("elsewhere")), "/foreign");
    }

    @Test
    void aLinkedFolderHasRoutesWhereTheContainerFollowsLinks() throws Exception {
        Path other = compiled("other", "app.linked").build();
        Path webapp = compiled("webapp", "app.own")
                .file("META-INF/context.xml", "<Context><Resources allowLinking=\"true\"/></Context>")
                .build();
        Files.createSymbolicLink(
                webapp.resolve("WEB-INF/classes/app/linked"), other.resolve("WEB-INF/classes/app/linked"));
        requireHello(Webapp.of(webapp), "/own", "/linked");
    }

    private CompiledWebapp compiled(String name, String packageName) {
        return new CompiledWebapp(folder.resolve(name)).route(packageName, HELLO);
    }

    private static void requireHello(Webapp webapp, String... paths) throws Exception {
        try (TomcatSite site = TomcatSite.start(webapp)) {
            for (String path : paths) {
                assertThat(site.client().get(path).text()).as(path).isEqualTo("hello");
            }
        }
    }

    /** @param packageName of the route in its own classes; app.foreign is in those that are laid over them */
    private Path withOverlay(String packageName) throws IOException {
        Path other = compiled("other", "app.foreign").build();
        String context = """
                <Context>
                  <Resources>
                    <PostResources className="org.apache.catalina.webresources.DirResourceSet"
                        base="%s" webAppMount="/WEB-INF/classes"/>
                  </Resources>
                </Context>
                """.formatted(other.resolve("WEB-INF/classes"));
        return compiled("webapp", packageName)
                .file("META-INF/context.xml", context)
                .build();
    }

    private Path withJars(boolean optIn) throws IOException {
        Path webapp = compiled("webapp", "app.own").build();
        Path other = compiled("other", "app.foreign").build();
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
