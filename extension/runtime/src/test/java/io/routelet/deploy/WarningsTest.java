package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.TomcatSite;
import io.routelet.containers.Webapp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application may do, and hardly ever means, stands in the log. */
class WarningsTest {
    private static final String GET = "public static Response GET() { return Response.text(\"x\"); }";

    @TempDir
    private Path folder;

    @Test
    void aStaticRouteThatIsNeverKeptIsToldOnce() throws Exception {
        new CompiledWebapp(folder)
                .source("app.created.Route", kept("created", "Response.text(\"x\").withStatus(201)"))
                .source("app.moved.Route", kept("moved", "Response.redirect(\"/x\")"))
                .source("app.missing.Route", kept("missing", "Response.status(404)"))
                .source("app.fine.Route", kept("fine", "Response.text(\"x\")"))
                .build();
        try (TomcatSite site = TomcatSite.start(Webapp.of(folder))) {
            for (String path : List.of("/created", "/created", "/moved", "/missing", "/fine")) {
                site.client().get(path);
            }
            assertThat(site.log())
                    .containsOnlyOnce("GET /created is static, but its response is not kept, as it has the status 201")
                    .containsOnlyOnce("GET /moved is static, but its response is not kept, as it has the status 307")
                    .contains("Dynamic.FORCE_DYNAMIC")
                    .doesNotContain("GET /missing is static", "GET /fine is static");
        }
    }

    @Test
    void aPackageWithoutClassesIsToldToWhoeverNamesIt() throws Exception {
        new CompiledWebapp(folder).route("com.acme.app.users", GET).build();

        assertThat(logOf(Map.of())).doesNotContain("no classes below");
        assertThat(logOf(Map.of("routelet.app", "com.acme.ap")))
                .contains("/ has no classes below the package com.acme.ap,", "Set routelet.app to");
        assertThat(logOf(Map.of("routelet.errors", "problem"))).contains("/ has no classes below the package app,");
    }

    @Test
    void anApplicationOfPagesAloneIsFine() throws Exception {
        new CompiledWebapp(folder)
                .route("elsewhere", GET)
                .file("WEB-INF/app/page.html", "page")
                .build();

        assertThat(logOf(Map.of("routelet.errors", "problem"))).doesNotContain("no classes below");
        assertThat(logOf(Map.of("routelet.app", "com.acme.ap"))).contains("no classes below the package com.acme.ap");
    }

    @Test
    void classesOfWhichNoneIsARouteAreTold() throws Exception {
        new CompiledWebapp(folder)
                .source("app.users.Users", "package app.users; public class Users {}")
                .build();
        assertThat(logOf(Map.of()))
                .contains("/ has classes below the package app, but none is a route")
                .doesNotContain("Routes of");
    }

    @Test
    void aRouteBehindAServletIsTold() throws Exception {
        new CompiledWebapp(folder)
                .route("app.a", GET)
                .route("app.b.c", GET)
                .route("app.d", GET)
                .source(
                        "legacy.Legacy",
                        "package legacy; @jakarta.servlet.annotation.WebServlet(name = \"old\", value = {\"/a\","
                                + " \"/b/*\"}) public class Legacy extends jakarta.servlet.http.HttpServlet {}")
                .build();
        assertThat(logOf(Map.of()))
                .contains("Routes that are never reached")
                .contains("/a of app.a.Route: the servlet old is mapped to \"/a\"")
                .contains("/b/c of app.b.c.Route: the servlet old is mapped to \"/b/*\"")
                .doesNotContain("/d of");
    }

    private String logOf(Map<String, String> settings) throws Exception {
        try (TomcatSite site = TomcatSite.start(Webapp.of(folder).with(settings))) {
            assertThat(site.isUp()).isTrue();
            return site.log();
        }
    }

    private static String kept(String folder, String response) {
        return "package app." + folder + "; import io.routelet.*; @RouteConfig(revalidate = 60) public class Route {"
                + " public static Response GET() { return " + response + "; } }";
    }
}
