package io.routelet.maven;

import io.routelet.maven.dev.DevProject;
import io.routelet.maven.dev.DevServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Serves the project from its sources until it is stopped: what is saved answers at the next request. Nothing of it goes
 * into the WAR, and nothing in {@code target} but its own folder is touched.
 */
@Mojo(name = "dev", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME)
public final class DevMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    private @Nullable RepositorySystemSession session;

    private final RepositorySystem repositories;

    // Not routelet.port: what begins like that is a setting of the application, also as a system property.
    /** Where the server listens, on this machine only; 0 for any free port. */
    @Parameter(property = "dev.port", defaultValue = "8080")
    private int port;

    /** Names of this machine besides localhost that browsers may use. */
    @Parameter(property = "dev.hosts")
    private @Nullable List<String> hosts;

    /** What clients may see, and {@code WEB-INF}. */
    @Parameter(defaultValue = "${project.basedir}/src/main/webapp")
    private @Nullable File webapp;

    /** Context parameters of the application while it is developed, beside those of its {@code web.xml}. */
    @Parameter
    private @Nullable Map<String, String> settings;

    /** @param repositories resolves annotation processors */
    @Inject
    public DevMojo(RepositorySystem repositories) {
        this.repositories = repositories;
    }

    @Override
    public void execute() throws MojoExecutionException {
        MavenProject war = project;
        if (war == null || !war.getPackaging().equals("war")) {
            getLog().info("This is no WAR: nothing to serve");
            return;
        }
        TerminalLog log = TerminalLog.install(DevMojo::print);
        try (DevServer server = DevServer.start(project(war), new DevServer.Options(port, hosts(), DevMojo::print))) {
            print("\n" + server.address() + "  and " + server.address() + "_routelet" + server.problems());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            log.close();
        }
    }

    private Set<String> hosts() {
        Set<String> names = new HashSet<>();
        for (String host : hosts == null ? List.<String>of() : hosts) {
            names.add(host.toLowerCase(Locale.ROOT));
        }
        return names;
    }

    /** The application ends as on any server, so that it can give up what it holds. */
    private void stop(DevServer server) {
        try {
            server.close();
        } catch (IOException e) {
            getLog().warn(e);
        }
    }

    /** Not by Maven's log, which is silent with {@code -q}. */
    private static void print(String line) {
        System.out.println(line);
    }

    private DevProject project(MavenProject war) throws MojoExecutionException {
        CompilerConfig compiler = CompilerConfig.of(war);
        String encoding = war.getProperties().getProperty("project.build.sourceEncoding", "UTF-8");
        DevProject.Compiling compiling = new DevProject.Compiling(
                classPath(war, Set.of(Artifact.SCOPE_COMPILE, Artifact.SCOPE_PROVIDED, Artifact.SCOPE_SYSTEM)),
                processors(war, compiler.processorPath()),
                compiler.options(),
                Charset.forName(encoding));
        DevProject.Running running =
                new DevProject.Running(ProjectLibraries.of(war), settings == null ? Map.of() : new TreeMap<>(settings));
        return new DevProject(
                war.getBasedir().toPath(),
                war.getCompileSourceRoots().stream().map(Path::of).toList(),
                resources(war),
                webapp == null ? war.getBasedir().toPath().resolve("src/main/webapp") : webapp.toPath(),
                Path.of(war.getBuild().getDirectory(), "routelet-dev"),
                compiling,
                running);
    }

    /** The folders that are copied as they are; what Maven changes or chooses from is left to the build. */
    private static List<Path> resources(MavenProject war) {
        List<Path> folders = new ArrayList<>();
        for (Resource resource : war.getResources()) {
            boolean whole =
                    resource.getIncludes().isEmpty() && resource.getExcludes().isEmpty();
            if (whole && !resource.isFiltering() && resource.getTargetPath() == null) {
                folders.add(Path.of(resource.getDirectory()));
            }
        }
        return folders;
    }

    private static List<Path> classPath(MavenProject war, Set<String> scopes) {
        List<Path> path = new ArrayList<>();
        for (Artifact artifact : war.getArtifacts()) {
            if (artifact.getArtifactHandler().isAddedToClasspath() && scopes.contains(artifact.getScope())) {
                path.add(artifact.getFile().toPath());
            }
        }
        return path;
    }

    private List<Path> processors(MavenProject war, List<Dependency> path) throws MojoExecutionException {
        if (path.isEmpty() || session == null) {
            return List.of();
        }
        CollectRequest collect = new CollectRequest();
        collect.setRepositories(war.getRemoteProjectRepositories());
        for (Dependency processor : path) {
            collect.addDependency(new org.eclipse.aether.graph.Dependency(
                    new DefaultArtifact(
                            processor.getGroupId(),
                            processor.getArtifactId(),
                            processor.getClassifier(),
                            "jar",
                            processor.getVersion()),
                    Artifact.SCOPE_RUNTIME));
        }
        try {
            return repositories
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(artifact -> artifact.getFile().toPath())
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException("The annotation processors cannot be resolved: " + e.getMessage(), e);
        }
    }
}
