package io.routelet.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Serves the project from its sources: what is saved answers at the next request. */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.RUNTIME)
public final class DevMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    /** Where the server listens, on this machine only; 0 for any free port. */
    @Parameter(property = "routelet.port", defaultValue = "8080")
    private int port;

    /** What clients may see, and {@code WEB-INF}. */
    @Parameter(defaultValue = "${project.basedir}/src/main/webapp")
    private @Nullable File webapp;

    @Override
    public void execute() throws MojoExecutionException {
        if (project == null || webapp == null) {
            throw new MojoExecutionException("The goal runs in a project");
        }
        Path target = Path.of(project.getBuild().getDirectory());
        WebApplication application = new WebApplication(
                webapp.toPath(),
                List.of(Path.of(project.getBuild().getOutputDirectory())),
                libraries(project),
                Map.of("routelet.dev", "true"),
                target.resolve("routelet-dev/server"));
        try (AppServer server = AppServer.start(application, port)) {
            server.deploy();
            getLog().info(server.address().toString());
            Thread.currentThread().join();
        } catch (IOException | DeploymentFailure e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Path> libraries(MavenProject project) {
        List<Path> libraries = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            String scope = artifact.getScope();
            if (artifact.getArtifactHandler().isAddedToClasspath()
                    && (Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope))) {
                libraries.add(artifact.getFile().toPath());
            }
        }
        return libraries;
    }
}
