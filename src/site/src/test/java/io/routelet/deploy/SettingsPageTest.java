package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.site.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final String LIMITS = "routelet.limits.";

    @Test
    void thePageListsEverySettingThatIsLookedUpAndNoOther() {
        Set<String> shown = new TreeSet<>();
        MarkdownTable.rows("src/site/settings.md", "routelet.").forEach(row -> shown.add(row.get(0)));
        assertThat(shown.remove(LIMITS + "*")).isTrue();
        assertThat(shown).isEqualTo(lookedUp());
    }

    /** The defaults that the page shows are taken as values, and change nothing. */
    @Test
    void theDefaultsOfThePageAreThoseOfTheCode() {
        TreeMap<String, String> defaults = new TreeMap<>();
        MarkdownTable.rows("src/site/settings.md", "routelet.").stream()
                .filter(row -> !row.get(0).startsWith(LIMITS) && !row.get(1).equals("none"))
                .forEach(row -> defaults.put(row.get(0), row.get(1)));
        assertThat(read(new SettingSource("page", defaults, false)))
                .isEqualTo(read(new SettingSource("nothing", Collections.emptyMap(), false)));
    }

    @Test
    void theMessagesOfThePageAreThoseOfTheCode() throws IOException {
        List<String> problems = new ArrayList<>();
        Map<String, String> values = Map.of("routelet.limit.json", "1MiB", "routelet.limits.json", "1 MB");
        Settings.read(List.of(new SettingSource("context parameter", values, false)), problems);
        assertThat(problems).hasSize(2);
        assertThat(Files.readString(Path.of("settings.md"))).contains(problems);
    }

    private static Set<String> lookedUp() {
        Set<String> names = new TreeSet<>();
        TreeMap<String, String> asked = new TreeMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            public @Nullable String get(Object name) {
                names.add((String) name);
                return null;
            }
        };
        read(new SettingSource("asked", asked, false));
        names.removeIf(name -> name.startsWith(LIMITS));
        return names;
    }

    private static Settings read(SettingSource source) {
        List<String> problems = new ArrayList<>();
        Settings settings = Settings.read(List.of(source), problems);
        assertThat(problems).isEmpty();
        return settings;
    }
}
