package io.routelet.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What of the configuration of the maven-compiler-plugin a compilation beside it needs. */
final class CompilerConfig {
    private static final String PLUGIN = "org.apache.maven.plugins:maven-compiler-plugin";
    private static final String EXECUTION = "default-compile";

    private final MavenProject project;
    private final @Nullable Xpp3Dom configuration;

    private CompilerConfig(MavenProject project, @Nullable Xpp3Dom configuration) {
        this.project = project;
        this.configuration = configuration;
    }

    static CompilerConfig of(MavenProject project) {
        Plugin plugin = project.getPlugin(PLUGIN);
        Object configuration = plugin == null ? null : plugin.getConfiguration();
        if (plugin != null) {
            for (PluginExecution execution : plugin.getExecutions()) {
                if (execution.getId().equals(EXECUTION) && execution.getConfiguration() != null) {
                    configuration = execution.getConfiguration();
                }
            }
        }
        return new CompilerConfig(project, configuration instanceof Xpp3Dom dom ? dom : null);
    }

    /**
     * The options of javac: those for the language, names of parameters, and what annotation processors are told. What has
     * warnings printed or made errors is left to the build.
     */
    List<String> options() {
        List<String> options = new ArrayList<>();
        String release = value("release", "maven.compiler.release");
        if (release != null) {
            options.addAll(List.of("--release", release));
        } else {
            addPair("-source", value("source", "maven.compiler.source"), options);
            addPair("-target", value("target", "maven.compiler.target"), options);
        }
        if ("true".equals(value("parameters", "maven.compiler.parameters"))) {
            options.add("-parameters");
        }
        for (String argument : values("compilerArgs")) {
            if (argument.startsWith("-A") || argument.equals("-parameters") || argument.equals("--enable-preview")) {
                options.add(argument);
            }
        }
        return options;
    }

    private static void addPair(String name, @Nullable String value, List<String> options) {
        if (value != null) {
            options.addAll(List.of(name, value));
        }
    }

    /** Where annotation processors are; none where they are looked for on the class path. */
    List<Dependency> processorPath() {
        List<Dependency> path = new ArrayList<>();
        Xpp3Dom paths = configuration == null ? null : configuration.getChild("annotationProcessorPaths");
        for (Xpp3Dom child : paths == null ? new Xpp3Dom[0] : paths.getChildren()) {
            Dependency dependency = new Dependency();
            dependency.setGroupId(text(child, "groupId"));
            dependency.setArtifactId(text(child, "artifactId"));
            String version = text(child, "version");
            dependency.setVersion(version.isEmpty() ? managed(dependency) : version);
            dependency.setClassifier(text(child, "classifier"));
            path.add(dependency);
        }
        return path;
    }

    private String managed(Dependency wanted) {
        if (project.getDependencyManagement() != null) {
            for (Dependency managed : project.getDependencyManagement().getDependencies()) {
                if (managed.getGroupId().equals(wanted.getGroupId())
                        && managed.getArtifactId().equals(wanted.getArtifactId())) {
                    return managed.getVersion();
                }
            }
        }
        return "";
    }

    private static String text(Xpp3Dom parent, String name) {
        Xpp3Dom child = parent.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    private @Nullable String value(String element, String property) {
        String configured = configuration == null ? "" : text(configuration, element);
        String value = configured.isEmpty() ? project.getProperties().getProperty(property) : configured;
        return value == null || value.isBlank() ? null : value;
    }

    private List<String> values(String element) {
        Xpp3Dom parent = configuration == null ? null : configuration.getChild(element);
        List<String> values = new ArrayList<>();
        for (Xpp3Dom child : parent == null ? new Xpp3Dom[0] : parent.getChildren()) {
            if (child.getValue() != null) {
                values.add(child.getValue().strip());
            }
        }
        return values;
    }
}
