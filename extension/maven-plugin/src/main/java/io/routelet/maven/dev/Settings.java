package io.routelet.maven.dev;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings of Routelet that are set, by the look-up of the runtime: property, environment, context parameter. */
final class Settings {
    private static final String PREFIX = "routelet.";

    private Settings() {}

    /** Names and values, sorted. */
    static Map<String, String> of(@Nullable ServletContext context) {
        Map<String, String> settings = new TreeMap<>();
        if (context != null) {
            for (String name : Collections.list(context.getInitParameterNames())) {
                if (name.startsWith(PREFIX)) {
                    settings.put(name, String.valueOf(context.getInitParameter(name)));
                }
            }
            settings.replaceAll((name, value) -> System.getenv().getOrDefault(variable(name), value));
        }
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                settings.put(name, System.getProperty(name));
            }
        }
        return settings;
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** What a page may show of a value. */
    static String shown(String name, String value) {
        boolean secret = name.endsWith("Secret") || name.endsWith(".url") || name.endsWith(".password");
        return secret ? "set, not shown" : value;
    }
}
