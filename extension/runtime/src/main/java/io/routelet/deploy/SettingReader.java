package io.routelet.deploy;

import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.cache.CacheStoreFactory;
import io.routelet.route.EditDistance;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings one by one, and knows afterwards which names nobody asked for. For one reading. */
final class SettingReader implements CacheStoreFactory.Settings {
    private final List<SettingSource> sources;
    private final List<String> problems;
    private final TreeSet<String> known = new TreeSet<>();

    /**
     * @param sources in the order of their precedence
     * @param problems told of each value that does not parse, and in the end of each name that is none
     */
    SettingReader(List<SettingSource> sources, List<String> problems) {
        this.sources = sources;
        this.problems = problems;
    }

    /** The value of a setting, or the standard one where it is not set or does not parse. */
    @SuppressWarnings("unchecked")
    <T> T get(String name, T standard) {
        Object found = find(name);
        return found == null ? standard : (T) standard.getClass().cast(found);
    }

    /** The value of a setting, or null where it is not set or does not parse. */
    @Nullable
    Object find(String name) {
        return isSet(name) ? find(name, text -> Settings.parse(name, text)) : null;
    }

    @Override
    public <T> @Nullable T find(String name, Function<String, T> parser) {
        SettingSource source = source(name);
        if (source == null) {
            return null;
        }
        String text = text(source, name);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            refuse(source, name, text, e);
            return null;
        }
    }

    /** Whether anybody has given a setting a value. */
    boolean isSet(String name) {
        return source(name) != null;
    }

    /** The first place where a setting is; null where there is none. */
    private @Nullable SettingSource source(String name) {
        known.add(name);
        for (SettingSource source : sources) {
            if (source.get(name) != null) {
                return source;
            }
        }
        return null;
    }

    private static String text(SettingSource source, String name) {
        return Objects.requireNonNull(source.get(name)).strip();
    }

    private void refuse(SettingSource source, String name, String text, RuntimeException e) {
        String meant = e instanceof ArithmeticException ? "a smaller number" : e.getMessage();
        boolean secret = name.endsWith("Secret") || name.endsWith(".url") || name.endsWith(".password");
        String shown = secret ? "a value that is not shown" : "the value \"" + text + "\"";
        problems.add(
                "The " + source.name() + " " + source.spelled(name) + " has " + shown + ". It takes " + meant + ".");
    }

    @Override
    public void report(String problem) {
        problems.add(problem);
    }

    Limits limits() {
        Map<Limit, Long> changed = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            Long value = (Long) find(limit.setting());
            if (value != null) {
                changed.put(limit, value);
            }
        }
        return Limits.of(changed);
    }

    /** To be called when every setting has been asked for. */
    void reportUnknown() {
        for (SettingSource source : sources) {
            for (String name : source.values().keySet()) {
                if (source.isOurs(name)) {
                    requireKnown(name, source);
                }
            }
        }
    }

    private void requireKnown(String name, SettingSource source) {
        List<String> spelled = known.stream().map(source::spelled).toList();
        if (!spelled.contains(name)) {
            problems.add("There is no setting " + name + " (" + source.name() + "). Did you mean "
                    + nearest(name, spelled) + "?");
        }
    }

    private static String nearest(String name, List<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> EditDistance.of(candidate, name)))
                .orElseThrow();
    }
}
