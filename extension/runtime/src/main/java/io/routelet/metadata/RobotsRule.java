package io.routelet.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What some crawlers may read (RFC 9309). Immutable; each wither returns a copy. Text with a control character is
 * refused where it is set, so that none begins a line of its own.
 *
 * @param userAgents the crawlers; none means all of them
 * @param allow paths that they may read
 * @param disallow paths that they may not
 * @param crawlDelay seconds between two requests, or null
 * @param other further directives by their names, each with one value or more
 */
public record RobotsRule(
        List<String> userAgents,
        List<String> allow,
        List<String> disallow,
        @Nullable Double crawlDelay,
        Map<String, List<String>> other) {

    /** Copies the collections. */
    public RobotsRule {
        userAgents = lines(userAgents);
        allow = lines(allow);
        disallow = lines(disallow);
        Map<String, List<String>> directives = new LinkedHashMap<>();
        other.forEach((name, values) -> directives.put(name(name), lines(values)));
        other = Collections.unmodifiableMap(directives);
    }

    private static List<String> lines(List<String> texts) {
        return texts.stream().map(Texts::line).toList();
    }

    private static String name(String name) {
        if (name.isBlank() || name.indexOf(':') >= 0) {
            throw new IllegalArgumentException("No directive can have this name: " + Texts.printable(name));
        }
        return Texts.line(name);
    }

    /** A rule for these crawlers, or for all. */
    public static RobotsRule of(String... userAgents) {
        return new RobotsRule(List.of(userAgents), List.of(), List.of(), null, Map.of());
    }

    /** The same with more that they may read. */
    public RobotsRule withAllow(String... paths) {
        return new RobotsRule(userAgents, plus(allow, paths), disallow, crawlDelay, other);
    }

    /** The same with more that they may not read. */
    public RobotsRule withDisallow(String... paths) {
        return new RobotsRule(userAgents, allow, plus(disallow, paths), crawlDelay, other);
    }

    /** The same with a pause between two requests. */
    public RobotsRule withCrawlDelay(double seconds) {
        return new RobotsRule(userAgents, allow, disallow, seconds, other);
    }

    /** The same with a directive that only some crawlers know. */
    public RobotsRule withOther(String name, String... values) {
        Map<String, List<String>> all = new LinkedHashMap<>(other);
        all.put(name, List.of(values));
        return new RobotsRule(userAgents, allow, disallow, crawlDelay, all);
    }

    private static List<String> plus(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        Collections.addAll(all, more);
        return all;
    }

    void write(StringBuilder text) {
        for (String agent : userAgents.isEmpty() ? List.of("*") : userAgents) {
            RobotsRules.line(text, "User-Agent", agent);
        }
        allow.forEach(path -> RobotsRules.line(text, "Allow", path));
        disallow.forEach(path -> RobotsRules.line(text, "Disallow", path));
        if (crawlDelay != null) {
            RobotsRules.line(text, "Crawl-delay", Texts.of(crawlDelay));
        }
        other.forEach((name, values) -> values.forEach(value -> RobotsRules.line(text, name, value)));
        text.append('\n');
    }
}
