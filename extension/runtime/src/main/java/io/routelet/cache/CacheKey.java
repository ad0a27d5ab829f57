package io.routelet.cache;

import java.util.ArrayList;
import java.util.List;

/**
 * What an answer is remembered by: a route and the values of its parameters, and nothing else. Two keys are equal
 * exactly if their routes and all their values are; and no two different ones have the same text, as every piece of that
 * carries its length.
 *
 * <pre>
 * /shop/[id]        [7]         11:/shop/[id]s1:7
 * /docs/[...path]   [[a, b]]    15:/docs/[...path]l2:1:a1:b
 * </pre>
 *
 * A key says which code answers and not what that code does: what is kept beyond the end of the application belongs to
 * one build of it.
 *
 * <p>Immutable.
 */
public final class CacheKey implements Comparable<CacheKey> {
    private static final int OVERHEAD = 120;

    private final String route;
    private final List<Object> parameters;

    private CacheKey(String route, List<Object> parameters) {
        this.route = route;
        this.parameters = parameters;
    }

    /**
     * The key of one answer.
     *
     * @param route the bracket path, {@code /users/[id]}; what is no route begins with another character
     * @param parameters the decoded values in the order of the path: a {@code String}, or a {@code List<String>} for
     *     a catch-all
     * @throws IllegalArgumentException if a value is anything else
     */
    public static CacheKey of(String route, List<?> parameters) {
        List<Object> copy = new ArrayList<>(parameters.size());
        for (Object parameter : parameters) {
            copy.add(copy(parameter));
        }
        return new CacheKey(route, List.copyOf(copy));
    }

    /** The key of a scope: its code, and texts that say what it depends on. */
    static CacheKey ofTexts(String code, String... texts) {
        return new CacheKey(code, List.of((Object[]) texts));
    }

    private static Object copy(Object parameter) {
        if (parameter instanceof String) {
            return parameter;
        }
        if (parameter instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return List.copyOf(list);
        }
        throw new IllegalArgumentException("A key has texts and lists of texts, not " + parameter.getClass());
    }

    private static String write(String route, List<Object> parameters) {
        StringBuilder text = new StringBuilder();
        piece(text, route);
        for (Object parameter : parameters) {
            if (parameter instanceof List<?> list) {
                text.append('l').append(list.size()).append(':');
                list.forEach(element -> piece(text, (String) element));
            } else {
                piece(text.append('s'), (String) parameter);
            }
        }
        return text.toString();
    }

    private static void piece(StringBuilder text, String piece) {
        text.append(piece.length()).append(':').append(piece);
    }

    /** The bracket path. */
    public String route() {
        return route;
    }

    /** The decoded values: {@code String} or {@code List<String>}. */
    public List<Object> parameters() {
        return parameters;
    }

    /** The key as one text, for stores that want one; different keys have different texts. */
    public String text() {
        return write(route, parameters);
    }

    /** Whether revalidating that path, pattern or subtree concerns it. */
    public boolean isAt(String path) {
        return PathTags.of(this).contains(PathTags.tag(path));
    }

    /** Bytes of memory, about. */
    public long weight() {
        return OVERHEAD + 4L * text().length();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheKey key && route.equals(key.route) && parameters.equals(key.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * route.hashCode() + parameters.hashCode();
    }

    /** For hash tables, whose keys a client may have chosen to collide. */
    @Override
    public int compareTo(CacheKey other) {
        return text().compareTo(other.text());
    }

    /** For messages: the route and the values. */
    @Override
    public String toString() {
        return parameters.isEmpty() ? route : route + " " + parameters;
    }
}
