package io.routelet.deploy;

import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One place to look for settings.
 *
 * @param name for messages: {@code system property}
 * @param values what is set there, by the name it has there
 * @param environment whether names are spelled as environment variables are: {@code ROUTELET_LIMITS_JSON}
 */
record SettingSource(String name, Map<String, String> values, boolean environment) {
    private static final String PREFIX = "routelet.";

    static SettingSource of(Properties properties) {
        Map<String, String> values = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            values.put(name, properties.getProperty(name, ""));
        }
        return new SettingSource("system property", values, false);
    }

    static SettingSource of(Map<String, String> environment) {
        return new SettingSource("environment variable", new TreeMap<>(environment), true);
    }

    static SettingSource of(ServletContext context) {
        Map<String, String> values = new TreeMap<>();
        for (String name : Collections.list(context.getInitParameterNames())) {
            String value = context.getInitParameter(name);
            if (value != null) {
                values.put(name, value);
            }
        }
        return new SettingSource("context parameter", values, false);
    }

    /** The value of a setting here, or null. */
    @Nullable
    String get(String setting) {
        return values.get(spelled(setting));
    }

    /** Whether a name of this place claims to be a setting of Routelet. */
    boolean isOurs(String name) {
        return name.startsWith(spelled(PREFIX)) && !(environment && isServiceVariable(name));
    }

    /** What Kubernetes puts into each container where a service is called routelet. */
    private static boolean isServiceVariable(String name) {
        return name.contains("_SERVICE_") || name.contains("_PORT_") || name.endsWith("_PORT");
    }

    /** A setting as it is spelled here. */
    String spelled(String setting) {
        return environment ? setting.replace('.', '_').toUpperCase(Locale.ROOT) : setting;
    }
}
