package io.routelet.deploy;

import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.serve.TrailingSlash;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
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
        Limits limits,
        boolean containerErrors,
        boolean development) {

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
                problems);
        if (!problems.isEmpty()) {
            throw new ServletException("The settings of Routelet have mistakes:\n  " + String.join("\n  ", problems));
        }
        return settings;
    }

    /**
     * Reads all settings.
     *
     * @param sources in the order of their precedence
     * @param problems told of each unknown name and each value that does not parse
     */
    static Settings read(List<SettingSource> sources, List<String> problems) {
        Reader reader = new Reader(sources, problems);
        Settings settings = new Settings(
                reader.get("routelet.app", "app", SettingText::packageName),
                reader.find("routelet.baseUrl", SettingText::origin),
                reader.get("routelet.basePath", "", SettingText::basePath),
                reader.get("routelet.trailingSlash", false, SettingText::yesOrNo)
                        ? TrailingSlash.ALWAYS
                        : TrailingSlash.NEVER,
                reader.get("routelet.cacheComponents", false, SettingText::yesOrNo),
                reader.limits(),
                reader.get("routelet.errors", "problem", text -> SettingText.oneOf(text, "problem", "container"))
                        .equals("container"),
                reader.get("routelet.dev", false, SettingText::yesOrNo));
        reader.reportUnknown();
        return settings;
    }

    private static final class Reader {
        private final List<SettingSource> sources;
        private final List<String> problems;
        private final TreeSet<String> known = new TreeSet<>();

        Reader(List<SettingSource> sources, List<String> problems) {
            this.sources = sources;
            this.problems = problems;
        }

        <T> T get(String name, T standard, Function<String, T> parse) {
            T found = find(name, parse);
            return found == null ? standard : found;
        }

        <T> @Nullable T find(String name, Function<String, T> parse) {
            known.add(name);
            for (SettingSource source : sources) {
                String text = source.get(name);
                if (text != null) {
                    return parsed(source, name, text.strip(), parse);
                }
            }
            return null;
        }

        private <T> @Nullable T parsed(SettingSource source, String name, String text, Function<String, T> parse) {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.add("The " + source.name() + " " + source.spelled(name) + " has the value \"" + text
                        + "\". It takes " + (e instanceof ArithmeticException ? "a smaller number" : e.getMessage())
                        + ".");
                return null;
            }
        }

        Limits limits() {
            Map<Limit, Long> changed = new EnumMap<>(Limit.class);
            for (Limit limit : Limit.values()) {
                Long value = find(limit.setting(), text -> SettingText.limit(limit.unit(), text));
                if (value != null) {
                    changed.put(limit, value);
                }
            }
            return Limits.of(changed);
        }

        void reportUnknown() {
            for (SettingSource source : sources) {
                for (String name : source.values().keySet()) {
                    if (source.isOurs(name)
                            && known.stream()
                                    .noneMatch(known -> source.spelled(known).equals(name))) {
                        problems.add("There is no setting " + name + " (" + source.name() + "). Did you mean "
                                + nearest(source, name) + "?");
                    }
                }
            }
        }

        private String nearest(SettingSource source, String name) {
            List<String> candidates = new ArrayList<>();
            known.forEach(setting -> candidates.add(source.spelled(setting)));
            candidates.sort((a, b) -> Integer.compare(distance(a, name), distance(b, name)));
            return candidates.get(0);
        }

        /** Levenshtein's edit distance. */
        private static int distance(String a, String b) {
            int[] row = new int[b.length() + 1];
            for (int j = 0; j <= b.length(); j++) {
                row[j] = j;
            }
            for (int i = 1; i <= a.length(); i++) {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j <= b.length(); j++) {
                    int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
                }
            }
            return row[b.length()];
        }
    }
}
