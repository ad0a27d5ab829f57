package io.routelet.maven.routes;

import io.routelet.deploy.ListedRoute;
import io.routelet.deploy.RouteFiles;
import io.routelet.deploy.RouteListing;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The routes of a project that is compiled, and where their sources are. */
public final class ProjectRoutes {
    private final List<ListedRoute> routes;
    private final List<Path> sources;

    private ProjectRoutes(List<ListedRoute> routes, List<Path> sources) {
        this.routes = routes;
        this.sources = sources;
    }

    /**
     * Reads them.
     *
     * @param application what is compiled; its parameters win over those of its {@code web.xml}
     * @param sources the source folders
     * @throws IOException if a file cannot be read
     * @throws IllegalStateException with one message that lists every mistake in routes and settings
     */
    public static ProjectRoutes of(RouteFiles application, List<Path> sources) throws IOException {
        Map<String, String> parameters = new HashMap<>(WebXml.parameters(application.documents()));
        parameters.putAll(application.parameters());
        RouteFiles files =
                new RouteFiles(application.classes(), application.libraries(), application.documents(), parameters);
        try (URLClassLoader loader = new URLClassLoader(urls(application), ProjectRoutes.class.getClassLoader())) {
            return new ProjectRoutes(RouteListing.of(files, loader), sources);
        }
    }

    private static URL[] urls(RouteFiles application) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(application.classes().toUri().toURL());
        for (Path library : application.libraries()) {
            urls.add(library.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** The table as a start logs it. */
    public String text() {
        return routes.isEmpty() ? "There are no routes" : RouteListing.text(routes);
    }

    /** The same for tools: an array with an object for each route. */
    public String json() {
        return RoutesJson.of(routes, this::source);
    }

    /** Where the source of a route is; null where it is not known. */
    private @Nullable Path source(ListedRoute route) {
        String file = route.file();
        if (file == null) {
            return null;
        }
        return sources.stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
    }
}
