package io.routelet.deploy;

import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.MemoryStore;
import io.routelet.serve.Downstream;
import io.routelet.serve.TrailingSlash;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the deployer has set. One look-up for all: system property, environment variable, context parameter; the first
 * one found wins.
 *
 * @param app the package below which routes are
 * @param baseUrl the origin for absolute links, or null
 * @param basePath what every route's path has in front; empty or {@code /docs}
 * @param trailingSlash which form of a path answers
 * @param cacheComponents whether GETs are proved static
 * @param caching how responses are kept
 * @param limits the limits in force
 * @param containerErrors whether the container's error pages answer for failures
 * @param development whether errors show details to clients on this machine
 */
record Settings(
        String app,
        @Nullable String baseUrl,
        String basePath,
        TrailingSlash trailingSlash,
        boolean cacheComponents,
        Caching caching,
        Limits limits,
        boolean containerErrors,
        boolean development) {
    /** The package below which routes are where nobody says otherwise. */
    static final String STANDARD_APP = "app";

    private static final String APP = "routelet.app";
    private static final String BASE_URL = "routelet.baseUrl";
    private static final String BASE_PATH = "routelet.basePath";
    private static final String TRAILING_SLASH = "routelet.trailingSlash";
    private static final String CACHE_COMPONENTS = "routelet.cacheComponents";
    private static final String MEMORY = "routelet.cache.memory";
    private static final String DOWNSTREAM = "routelet.cache.downstream";
    private static final String TARGETED = "targeted";
    private static final String DRAFT_SECRET = "routelet.draftSecret";
    private static final String ERRORS = "routelet.errors";
    private static final String PROBLEM = "problem";
    private static final String CONTAINER = "container";
    private static final String DEVELOPMENT = "routelet.dev";

    /**
     * How responses are kept.
     *
     * @param memory bytes of memory for the entries of the response cache
     * @param downstream what caches on the way are told
     * @param draftSecret signs the cookies of draft mode; null for one that is made at start
     * @param store opens the store of the response cache; null for the memory of this process
     */
    record Caching(
            long memory,
            Downstream downstream,
            @Nullable String draftSecret,
            CacheStoreFactory.@Nullable Opening store) {
        private static Caching read(SettingReader reader, List<CacheStoreFactory> factories, boolean building) {
            String draftSecret = (String) reader.find(DRAFT_SECRET);
            return new Caching(
                    reader.get(MEMORY, MemoryStore.BYTES),
                    reader.get(DOWNSTREAM, TARGETED).equals(TARGETED) ? Downstream.TARGETED : Downstream.NEXT,
                    draftSecret,
                    building
                            ? StoreChoice.ofBuild(factories, reader)
                            : StoreChoice.of(factories, reader, draftSecret != null));
        }
    }

    /**
     * The settings of an application.
     *
     * @throws ServletException with one message that lists every mistake
     */
    static Settings of(ServletContext context) throws ServletException {
        List<String> problems = new ArrayList<>();
        Settings settings = read(
                List.of(
                        SettingSource.of(System.getProperties()),
                        SettingSource.of(System.getenv()),
                        SettingSource.of(context)),
                StoreChoice.factories(context.getClassLoader()),
                context.getAttribute(PrerenderBuild.ATTRIBUTE) != null,
                problems);
        if (!problems.isEmpty()) {
            throw new ServletException("The settings of Routelet have mistakes:\n  " + String.join("\n  ", problems));
        }
        return settings;
    }

    /**
     * What says which routes there are, before there is a server.
     *
     * @param parameters those of the context
     * @param problems told of each value that does not parse
     */
    static Routes ofProject(Map<String, String> parameters, List<String> problems) {
        SettingReader reader = new SettingReader(
                List.of(
                        SettingSource.of(System.getProperties()),
                        SettingSource.of(System.getenv()),
                        new SettingSource("context parameter", parameters, false)),
                problems);
        return new Routes(reader.get(APP, STANDARD_APP), reader.get(CACHE_COMPONENTS, false));
    }

    /** The part of the settings that says which routes there are, and which are static. */
    record Routes(String app, boolean cacheComponents) {}

    /** Reads all settings of an application that brings no store. */
    static Settings read(List<SettingSource> sources, List<String> problems) {
        return read(sources, List.of(), problems);
    }

    /** Reads all settings of an application that is deployed. */
    static Settings read(List<SettingSource> sources, List<CacheStoreFactory> factories, List<String> problems) {
        return read(sources, factories, false, problems);
    }

    /**
     * Reads all settings.
     *
     * @param sources in the order of their precedence
     * @param factories of stores that lie in the application
     * @param building whether the application is not deployed, but rendered for a deployment
     * @param problems told of each unknown name and each value that does not parse
     */
    static Settings read(
            List<SettingSource> sources, List<CacheStoreFactory> factories, boolean building, List<String> problems) {
        SettingReader reader = new SettingReader(sources, problems);
        Settings settings = new Settings(
                reader.get(APP, STANDARD_APP),
                (String) reader.find(BASE_URL),
                reader.get(BASE_PATH, ""),
                reader.get(TRAILING_SLASH, false) ? TrailingSlash.ALWAYS : TrailingSlash.NEVER,
                reader.get(CACHE_COMPONENTS, false),
                Caching.read(reader, factories, building),
                reader.limits(),
                reader.get(ERRORS, PROBLEM).equals(CONTAINER),
                reader.get(DEVELOPMENT, false));
        reader.reportUnknown();
        return settings;
    }

    /** The origin of absolute links: where nobody has said it, that of a server on this machine. */
    String origin() {
        return baseUrl == null ? "http://localhost" : baseUrl;
    }

    /**
     * The value of a setting, in one place for all of them: a lambda for each would cost every start a class.
     *
     * @throws IllegalArgumentException that says what was meant
     */
    static Object parse(String setting, String text) {
        return switch (setting) {
            case APP -> SettingText.packageName(text);
            case BASE_URL -> SettingText.origin(text);
            case BASE_PATH -> SettingText.basePath(text);
            case TRAILING_SLASH, CACHE_COMPONENTS, DEVELOPMENT -> SettingText.yesOrNo(text);
            case MEMORY -> SettingText.size(text);
            case DOWNSTREAM -> SettingText.oneOf(text, TARGETED, "next");
            case DRAFT_SECRET -> SettingText.secret(text);
            case ERRORS -> SettingText.oneOf(text, PROBLEM, CONTAINER);
            default -> limit(setting, text);
        };
    }

    private static long limit(String setting, String text) {
        for (Limit limit : Limit.values()) {
            if (limit.setting().equals(setting)) {
                return SettingText.limit(limit.unit(), text);
            }
        }
        throw new IllegalStateException("Nobody has said what " + setting + " takes");
    }
}
