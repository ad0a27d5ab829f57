package io.routelet.maven.dev;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of Routelet, by the look-up of the runtime: property, environment, context parameter.
 *
 * @param properties of the system
 * @param environment names are spelled as in {@code ROUTELET_BASEPATH}
 * @param parameters of the application
 */
record Settings(Map<String, String> properties, Map<String, String> environment, Map<String, String> parameters) {
    private static final String PREFIX = "routelet.";

    /** Copies what begins like a setting. */
    Settings {
        properties = beginning(PREFIX, properties);
        environment = beginning(variable(PREFIX), environment);
        parameters = beginning(PREFIX, parameters);
    }

    private static Map<String, String> beginning(String prefix, Map<String, String> all) {
        Map<String, String> ours = new TreeMap<>(all);
        ours.keySet().removeIf(name -> !name.startsWith(prefix));
        return ours;
    }

    /** The settings of now. */
    static Settings of(@Nullable ServletContext context) {
        Map<String, String> parameters = new TreeMap<>();
        if (context != null) {
            for (String name : Collections.list(context.getInitParameterNames())) {
                parameters.put(name, String.valueOf(context.getInitParameter(name)));
            }
        }
        Map<String, String> properties = new TreeMap<>();
        Properties system = System.getProperties();
        system.stringPropertyNames().forEach(name -> properties.put(name, system.getProperty(name, "")));
        return new Settings(properties, System.getenv(), parameters);
    }

    /** The value of a setting, set or not. */
    String get(String name, String standard) {
        String below = environment.getOrDefault(variable(name), parameters.getOrDefault(name, standard));
        return properties.getOrDefault(name, below);
    }

    /** Names and values that are set, sorted. What only the environment has keeps its name there. */
    Map<String, String> set() {
        Map<String, String> set = new TreeMap<>(parameters);
        set.putAll(properties);
        set.replaceAll(this::get);
        Map<String, String> variables = new TreeMap<>(environment);
        set.keySet().forEach(name -> variables.remove(variable(name)));
        set.putAll(variables);
        return set;
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What a page may show of a value. */
    static String shown(String name, String value) {
        String variable = variable(name);
        boolean secret = variable.endsWith("SECRET") || variable.endsWith("_URL") || variable.endsWith("_PASSWORD");
        return secret ? "set, not shown" : value;
    }
}
