package io.routelet.maven.prerender;

import io.routelet.maven.AppServer;
import io.routelet.maven.DeploymentFailure;
import io.routelet.maven.Folders;
import io.routelet.maven.WebApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.webresources.DirResourceSet;
import org.apache.catalina.webresources.FileResourceSet;
import org.apache.tomcat.util.scan.StandardJarScanner;
import org.jspecify.annotations.Nullable;

/**
 * Starts an application with its libraries in {@code WEB-INF/lib}, as a server will have it, and asks the Routelet in it to
 * render what is static. The two share types of Java only, see {@code PrerenderBuild} there.
 */
public final class Prerendering {
    /** Below the classes of an application; the runtime looks nowhere else. */
    public static final String FOLDER = "META-INF/routelet-prerendered";

    private static final String ATTRIBUTE = "io.routelet.prerender";

    private final WebApplication application;
    private final String contextPath;
    private final List<String> excludes;

    /**
     * Starts nothing yet.
     *
     * @param contextPath the one that it will be deployed at; empty or {@code /shop}
     * @param excludes paths, patterns and subtrees that are rendered at request time
     */
    public Prerendering(WebApplication application, String contextPath, List<String> excludes) {
        this.application = application;
        this.contextPath = contextPath;
        this.excludes = List.copyOf(excludes);
    }

    /**
     * Renders what is static. What cannot be rendered leaves nothing behind.
     *
     * @param folder gets the files; is made, and left empty of everything else
     * @throws DeploymentFailure if the application does not start
     * @throws IOException if a file cannot be read or written
     */
    public Prerendered into(Path folder) throws IOException, DeploymentFailure {
        Folders.delete(folder);
        WebApplication bare = new WebApplication(
                application.documents(), application.classes(), List.of(), application.settings(), application.work());
        QuietLog quiet = new QuietLog();
        try {
            return rendered(bare, folder);
        } finally {
            quiet.restore();
        }
    }

    private Prerendered rendered(WebApplication bare, Path folder) throws IOException, DeploymentFailure {
        AtomicReference<StandardContext> started = new AtomicReference<>();
        try (AppServer server = AppServer.start(bare, 0)) {
            server.deploy(context -> {
                prepare(context);
                started.set(context);
            });
            Object offered = started.get().getServletContext().getAttribute(ATTRIBUTE);
            return offered instanceof Function<?, ?> renders ? render(renders, folder) : Prerendered.NOTHING;
        }
    }

    private void prepare(StandardContext context) {
        context.setPath(contextPath);
        context.setName(contextPath);
        context.setJarScanner(new StandardJarScanner());
        for (Path library : application.libraries()) {
            if (Files.isDirectory(library)) {
                context.getResources()
                        .addPostResources(new DirResourceSet(
                                context.getResources(), "/WEB-INF/classes", library.toString(), "/"));
            } else {
                context.getResources()
                        .addPreResources(new FileResourceSet(
                                context.getResources(),
                                "/WEB-INF/lib/" + library.getFileName(),
                                library.toString(),
                                "/"));
            }
        }
        context.addServletContainerInitializer((none, starting) -> starting.setAttribute(ATTRIBUTE, excludes), null);
    }

    @SuppressWarnings("unchecked")
    private static Prerendered render(Function<?, ?> renders, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Object> result = ((Function<Path, Map<String, Object>>) renders).apply(folder);
        List<String> failed = texts(result.get("failed"));
        if (!failed.isEmpty()) {
            Folders.delete(folder);
        }
        return new Prerendered(
                texts(result.get("paths")).size(),
                texts(result.get("left")),
                failed,
                String.valueOf(result.get("table")));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof Collection<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }
}
