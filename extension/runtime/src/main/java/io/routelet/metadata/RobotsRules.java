package io.routelet.metadata;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code robots.txt} (RFC 9309). Immutable; each wither returns a copy.
 *
 * @param rules what crawlers may read
 * @param host the name that the site prefers, or null
 * @param sitemaps where sitemaps are: absolute, or paths of the application
 */
public record RobotsRules(List<RobotsRule> rules, @Nullable String host, List<String> sitemaps) {

    /** Copies the lists. */
    public RobotsRules {
        rules = List.copyOf(rules);
        if (host != null) {
            host = Texts.line(host);
        }
        sitemaps = sitemaps.stream().map(SiteUrl::require).toList();
    }

    /** These rules alone. */
    public static RobotsRules of(RobotsRule... rules) {
        return new RobotsRules(List.of(rules), null, List.of());
    }

    /** The same with the name that the site prefers. */
    public RobotsRules withHost(String name) {
        return new RobotsRules(rules, name, sitemaps);
    }

    /** The same with one more sitemap. */
    public RobotsRules withSitemap(String link) {
        List<String> all = new ArrayList<>(sitemaps);
        all.add(link);
        return new RobotsRules(rules, host, all);
    }

    String text(Site site) {
        StringBuilder text = new StringBuilder();
        rules.forEach(rule -> rule.write(text));
        if (host != null) {
            line(text, "Host", host);
        }
        sitemaps.forEach(link -> line(text, "Sitemap", site.absolute(link)));
        return text.toString();
    }

    static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append('\n');
    }
}
