package io.routelet.deploy;

import io.routelet.Limits;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.cache.MemoryStore;
import io.routelet.serve.Downstream;
import io.routelet.serve.TrailingSlash;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
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

    /**
     * How responses are kept.
     *
     * @param memory bytes of memory for the entries of the response cache
     * @param downstream what caches on the way are told
     * @param draftSecret signs the cookies of draft mode; null for one that is made at start
     * @param store opens the store of the response cache
     */
    record Caching(
            long memory, Downstream downstream, @Nullable String draftSecret, CacheStoreFactory.Opening store) {
        private static Caching read(SettingReader reader, List<CacheStoreFactory> factories) {
            String draftSecret = reader.find("routelet.draftSecret", SettingText::secret);
            return new Caching(
                    reader.get("routelet.cache.memory", MemoryStore.BYTES, SettingText::size),
                    reader.get("routelet.cache.downstream", Downstream.TARGETED, Caching::downstream),
                    draftSecret,
                    StoreChoice.of(factories, reader, draftSecret != null));
        }

        private static Downstream downstream(String text) {
            return SettingText.oneOf(text, "targeted", "next").equals("next") ? Downstream.NEXT : Downstream.TARGETED;
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
                problems);
        if (!problems.isEmpty()) {
            throw new ServletException("The settings of Routelet have mistakes:\n  " + String.join("\n  ", problems));
        }
        return settings;
    }

    /** Reads all settings of an application that brings no store. */
    static Settings read(List<SettingSource> sources, List<String> problems) {
        return read(sources, List.of(), problems);
    }

    /**
     * Reads all settings.
     *
     * @param sources in the order of their precedence
     * @param factories of stores that lie in the application
     * @param problems told of each unknown name and each value that does not parse
     */
    static Settings read(List<SettingSource> sources, List<CacheStoreFactory> factories, List<String> problems) {
        SettingReader reader = new SettingReader(sources, problems);
        Settings settings = new Settings(
                reader.get("routelet.app", "app", SettingText::packageName),
                reader.find("routelet.baseUrl", SettingText::origin),
                reader.get("routelet.basePath", "", SettingText::basePath),
                reader.get("routelet.trailingSlash", false, SettingText::yesOrNo)
                        ? TrailingSlash.ALWAYS
                        : TrailingSlash.NEVER,
                reader.get("routelet.cacheComponents", false, SettingText::yesOrNo),
                Caching.read(reader, factories),
                reader.limits(),
                reader.get("routelet.errors", "problem", text -> SettingText.oneOf(text, "problem", "container"))
                        .equals("container"),
                reader.get("routelet.dev", false, SettingText::yesOrNo));
        reader.reportUnknown();
        return settings;
    }
}
