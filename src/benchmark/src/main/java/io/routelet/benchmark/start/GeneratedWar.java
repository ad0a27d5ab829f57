package io.routelet.benchmark.start;

import io.routelet.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** An unpacked WAR with any number of routes, each with a parameter, a record and two methods. */
final class GeneratedWar {
    private GeneratedWar() {}

    /**
     * Writes the WAR.
     *
     * @param routelet whether Routelet is in it
     */
    static void write(Path war, int routes, boolean routelet) throws IOException {
        Path library = war.resolve("WEB-INF/lib/routelet.jar");
        Files.createDirectories(library.getParent());
        Path code = routelet();
        if (routelet) {
            Files.copy(code, library);
        }
        List<String> sources = sources(Files.createDirectories(war.resolveSibling(war.getFileName() + "-src")), routes);
        compile(sources, Files.createDirectories(war.resolve("WEB-INF/classes")), code);
    }

    private static Path routelet() {
        return Path.of(URI.create(Response.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private static List<String> sources(Path folder, int routes) throws IOException {
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < routes; i++) {
            Path file = folder.resolve("app/area" + i % 10 + "/items" + i + "/$id/Route.java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source(i));
            sources.add(file.toString());
        }
        return sources;
    }

    private static String source(int i) {
        return """
                package PACKAGE;

                import io.routelet.Request;
                import io.routelet.Response;
                import io.routelet.RouteContext;

                public final class Route {
                    public record Params(long id) {}

                    public static Response GET(RouteContext<Params> context) {
                        return Response.json(context.params());
                    }

                    public Response PUT(Request request, RouteContext<Params> context) {
                        return Response.text(request.text());
                    }
                }
                """.replace("PACKAGE", "app.area" + i % 10 + ".items" + i + ".$id");
    }

    private static void compile(List<String> sources, Path target, Path classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-d", target.toString(), "-classpath", classPath.toString()));
        arguments.addAll(sources);
        int failed = compiler.run(null, null, null, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("The generated routes do not compile");
        }
    }
}
