package io.routelet.conformance;

import org.jspecify.annotations.Nullable;

/** Which of the four observed applications this deployment stands for; the settings of Routelet choose it. */
public enum Configuration {
    /** No setting. */
    DEFAULT,
    /** {@code routelet.basePath} is set. */
    BASE_PATH,
    /** {@code routelet.trailingSlash} is true. */
    TRAILING_SLASH,
    /** {@code routelet.cacheComponents} is true. */
    CACHE_COMPONENTS;

    private static volatile Configuration current = DEFAULT;

    /** The one in force. */
    public static Configuration current() {
        return current;
    }

    /** Whether this is the one in force. */
    public boolean isCurrent() {
        return current == this;
    }

    static void start(Configuration configuration) {
        current = configuration;
    }

    static Configuration of(Lookup settings) {
        if (Boolean.parseBoolean(settings.get("routelet.cacheComponents"))) {
            return CACHE_COMPONENTS;
        }
        if (Boolean.parseBoolean(settings.get("routelet.trailingSlash"))) {
            return TRAILING_SLASH;
        }
        String basePath = settings.get("routelet.basePath");
        return basePath == null || basePath.isBlank() ? DEFAULT : BASE_PATH;
    }

    /** Where settings come from. */
    @FunctionalInterface
    interface Lookup {
        /** The value of a setting, or null. */
        @Nullable
        String get(String setting);
    }
}
