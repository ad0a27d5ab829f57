package io.routelet.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What code outside the application does, as far as it is known: a table, read from the text {@code policy.txt} beside
 * this class. It is the one place where a proof could be wrong, so what is not in it is not pure. Immutable.
 *
 * <pre>
 * [pure]                       a heading: a trait, or a reason such as "the clock"
 * java.lang.String             every member of a type
 * java.lang.System arraycopy   only these members; a constructor is called new
 * java.util.function.*         every type of a package, without the packages below it
 * * printStackTrace            a member of any type
 * </pre>
 *
 * A reason against a member wins over everything, then what is pure; a reason against a whole type or package only gives
 * the words where nothing else is said.
 */
public final class Policy {
    private static final String UNKNOWN = "code that cannot be followed";
    private static final String EVERY = "*";
    private static final Policy STANDARD = parse(standardText());

    /** Scope (a type, a package, everything), then member, then what the headings say. */
    private final Map<String, Map<String, Rule>> rules = new HashMap<>();

    private Policy() {}

    private static final class Rule {
        private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
        private @Nullable String reason;
    }

    /** The JDK, loggers and Routelet. */
    public static Policy standard() {
        return STANDARD;
    }

    /**
     * Reads a table.
     *
     * @param text lines as above; {@code #} begins a comment
     */
    public static Policy parse(String text) {
        Policy policy = new Policy();
        String heading = "";
        for (String line : text.split("\n")) {
            int comment = line.indexOf('#');
            String rule = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (rule.startsWith("[")) {
                heading = rule.substring(1, rule.length() - 1);
            } else if (!rule.isEmpty()) {
                policy.add(heading, rule.split(" "));
            }
        }
        return policy;
    }

    private void add(String heading, String[] words) {
        Map<String, Rule> members = rules.computeIfAbsent(words[0].replace('.', '/'), scope -> new HashMap<>());
        if (words.length == 1) {
            add(heading, members, EVERY);
        }
        for (int i = 1; i < words.length; i++) {
            add(heading, members, words[i]);
        }
    }

    private static void add(String heading, Map<String, Rule> members, String member) {
        Rule rule = members.computeIfAbsent(member, name -> new Rule());
        Trait trait = Trait.NAMES.get(heading);
        if (trait == null) {
            rule.reason = heading;
        } else {
            rule.traits.add(trait);
        }
    }

    /**
     * Why a call or a read of a member makes a handler dynamic; null where it is pure.
     *
     * @param type internal
     */
    @Nullable
    String against(String type, String member) {
        String name = member.equals("<init>") ? "new" : member;
        String reason = reason(type, name);
        if (reason == null && !is(Trait.PURE, type, name)) {
            String whole = reason(type, EVERY);
            reason = whole == null ? UNKNOWN : whole;
        }
        return reason;
    }

    boolean isValue(String type) {
        return is(Trait.VALUE, type, EVERY);
    }

    boolean isContainer(String type) {
        return is(Trait.CONTAINER, type, EVERY);
    }

    boolean isFixed(String type, String member) {
        return is(Trait.FIXED, type, member);
    }

    boolean isCombinator(String type, String member) {
        return is(Trait.COMBINATOR, type, member);
    }

    boolean isRemembered(String type) {
        return is(Trait.REMEMBERED, type, EVERY);
    }

    boolean isAfterwards(String type) {
        return is(Trait.AFTERWARDS, type, EVERY);
    }

    boolean isJson(String type, String member) {
        return is(Trait.JSON, type, member);
    }

    boolean isPlain(String annotation) {
        return is(Trait.PLAIN, annotation, EVERY);
    }

    private boolean is(Trait trait, String type, String member) {
        return has(trait, type, member) || has(trait, packageOf(type), member);
    }

    private boolean has(Trait trait, String scope, String member) {
        Rule one = rule(scope, member);
        Rule every = rule(scope, EVERY);
        return one != null && one.traits.contains(trait) || every != null && every.traits.contains(trait);
    }

    /** The closest scope that says something of this member. */
    private @Nullable String reason(String type, String member) {
        for (String scope : new String[] {type, packageOf(type), EVERY}) {
            Rule rule = rule(scope, member);
            if (rule != null && rule.reason != null) {
                return rule.reason;
            }
        }
        return null;
    }

    private @Nullable Rule rule(String scope, String member) {
        Map<String, Rule> members = rules.get(scope);
        return members == null ? null : members.get(member);
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('/') + 1).concat(EVERY);
    }

    private static String standardText() {
        try (InputStream in = Policy.class.getResourceAsStream("policy.txt")) {
            if (in == null) {
                throw new IllegalStateException("policy.txt is missing beside " + Policy.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
