package io.routelet.maven.workspace;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.jspecify.annotations.Nullable;

/** Finds the artifacts of this build in the folders of its modules, as an IDE does; so that nothing has to be installed. */
public final class BuiltModules implements WorkspaceReader {
    /** Names the property: {@code artifact=folder} pairs, separated as paths are. */
    public static final String PROPERTY = "built.modules";

    private final WorkspaceRepository repository = new WorkspaceRepository("built");

    @Override
    public WorkspaceRepository getRepository() {
        return repository;
    }

    @Override
    public @Nullable File findArtifact(Artifact artifact) {
        for (String module : System.getProperty(PROPERTY, "").split(File.pathSeparator)) {
            String[] pair = module.split("=", 2);
            if (artifact.getGroupId().equals("io.routelet")
                    && artifact.getArtifactId().equals(pair[0])) {
                return new File(pair[1], artifact.getExtension().equals("pom") ? "pom.xml" : built(artifact));
            }
        }
        return null;
    }

    /** The jar of the library has others in it; the other modules may not be packaged yet. */
    private static String built(Artifact artifact) {
        String name = artifact.getArtifactId();
        return name.equals("routelet") ? "target/" + name + "-" + artifact.getVersion() + ".jar" : "target/classes";
    }

    @Override
    public List<String> findVersions(Artifact artifact) {
        List<String> versions = new ArrayList<>();
        if (findArtifact(artifact) != null) {
            versions.add(artifact.getVersion());
        }
        return versions;
    }
}
