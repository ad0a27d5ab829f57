package io.routelet.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** What the WAR of a project has in {@code WEB-INF/lib}. */
final class ProjectLibraries {
    private ProjectLibraries() {}

    static List<Path> of(MavenProject project) {
        List<Path> libraries = new ArrayList<>();
        for (Artifact artifact : project.getArtifacts()) {
            String scope = artifact.getScope();
            boolean runs = Artifact.SCOPE_COMPILE.equals(scope) || Artifact.SCOPE_RUNTIME.equals(scope);
            if (runs && !artifact.isOptional() && artifact.getArtifactHandler().isAddedToClasspath()) {
                libraries.add(artifact.getFile().toPath());
            }
        }
        return libraries;
    }
}
