package io.routelet.maven;

import io.routelet.deploy.RouteFiles;
import io.routelet.maven.routes.ProjectRoutes;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Prints the route table: what answers which path, and whether it is static. Compiles the project, and starts nothing. */
@Mojo(name = "routes", requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RoutesMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** What clients may see, and {@code WEB-INF}. */
    @Parameter(defaultValue = "${project.basedir}/src/main/webapp")
    private @Nullable File webapp;

    /** Settings of the deployment ({@code routelet.…}) that are not in {@code web.xml}; they win over those. */
    @Parameter
    private @Nullable Map<String, String> settings;

    /** {@code text}, or {@code json} for tools. */
    @Parameter(property = "format", defaultValue = "text")
    private @Nullable String format;

    /** A file to write to, in UTF-8; by default the table is printed. */
    @Parameter(property = "output")
    private @Nullable File output;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (project == null || webapp == null) {
            throw new MojoExecutionException("The goal runs in a project");
        }
        boolean json = "json".equals(format);
        if (!json && !"text".equals(format)) {
            throw new MojoExecutionException("The format is text or json, not " + format);
        }
        try {
            ProjectRoutes routes = routes(project, webapp.toPath());
            print(json ? routes.json() : routes.text());
        } catch (IllegalStateException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private ProjectRoutes routes(MavenProject of, Path documents) throws IOException {
        RouteFiles files = new RouteFiles(
                Path.of(of.getBuild().getOutputDirectory()),
                ProjectLibraries.of(of),
                documents,
                settings == null ? Map.of() : settings);
        return ProjectRoutes.of(
                files, of.getCompileSourceRoots().stream().map(Path::of).toList());
    }

    @SuppressWarnings("SystemOut") // A tool reads it: no prefix of a log.
    private void print(String text) throws IOException {
        if (output == null) {
            System.out.println(text);
            return;
        }
        Path file = output.toPath().toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        getLog().info("The routes are in " + file);
    }
}
