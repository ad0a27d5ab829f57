package io.routelet.maven;

import io.routelet.maven.prerender.Prerendered;
import io.routelet.maven.prerender.Prerendering;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Renders static routes into the WAR: the application is started once, each is rendered as its first request would, and
 * what comes of it lies among the classes, where a deployment of the same build finds it.
 */
@Mojo(
        name = "prerender",
        defaultPhase = LifecyclePhase.PREPARE_PACKAGE,
        requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class PrerenderMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** What clients may see, and {@code WEB-INF}. */
    @Parameter(defaultValue = "${project.basedir}/src/main/webapp")
    private @Nullable File webapp;

    /**
     * The context path of the deployment, such as {@code /shop}; {@code /} for the root. If it is another one there,
     * nothing of what is rendered here is used. As servers have it by default: the name of the WAR, and the root for one
     * called ROOT.
     */
    @Parameter
    private @Nullable String contextPath;

    /** Settings of the deployment ({@code routelet.…}) that are not in {@code web.xml}; they win over those. */
    @Parameter
    private @Nullable Map<String, String> settings;

    /** What is rendered at request time only: paths (/news/first), patterns (/news/[slug]), subtrees (/news/**). */
    @Parameter
    private @Nullable List<String> excludes;

    /** Renders nothing, and removes what an earlier build has rendered. */
    @Parameter(property = "prerender.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (project == null || webapp == null) {
            throw new MojoExecutionException("The goal runs in a project");
        }
        Path classes = Path.of(project.getBuild().getOutputDirectory());
        Path folder = classes.resolve(Prerendering.FOLDER);
        try {
            Folders.delete(folder);
            Folders.delete(exploded(project).resolve("WEB-INF/classes").resolve(Prerendering.FOLDER));
            if (skip
                    || !project.getPackaging().equals("war")
                    || !classes.toFile().isDirectory()) {
                getLog().info("Nothing is prerendered: "
                        + (skip ? "it is switched off" : "there is no web application"));
                return;
            }
            WebApplication application = new WebApplication(
                    webapp.toPath(),
                    List.of(classes),
                    ProjectLibraries.of(project),
                    settings == null ? Map.of() : settings,
                    Path.of(project.getBuild().getDirectory()).resolve("routelet-prerender/server"));
            long begun = System.nanoTime();
            Prerendered result =
                    new Prerendering(application, path(project), excludes == null ? List.of() : excludes).into(folder);
            tell(result, Duration.ofNanos(System.nanoTime() - begun));
        } catch (DeploymentFailure e) {
            throw new MojoFailureException(
                    "The application does not start, so nothing can be prerendered: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** Where the WAR of an earlier build may lie, unpacked; the next one is packed of it. */
    private static Path exploded(MavenProject project) {
        return Path.of(project.getBuild().getDirectory(), project.getBuild().getFinalName());
    }

    private String path(MavenProject project) {
        String path = contextPath == null ? "/" + project.getBuild().getFinalName() : contextPath;
        return path.equals("/") || (contextPath == null && path.equals("/ROOT")) ? "" : path;
    }

    private void tell(Prerendered result, Duration time) throws MojoFailureException {
        if (!result.failed().isEmpty()) {
            throw new MojoFailureException("Not everything that is static could be prerendered:\n  "
                    + String.join("\n  ", result.failed())
                    + "\nRepair it, or leave it to request time: with <excludes>, or with"
                    + " @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)");
        }
        result.left().forEach(getLog()::info);
        if (!result.table().isEmpty()) {
            getLog().info("Prerendered " + result.kept() + (result.kept() == 1 ? " answer" : " answers") + " in "
                    + time.toMillis() + " ms\n\n"
                    + result.table() + "\n");
        }
    }
}
