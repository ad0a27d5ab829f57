package io.routelet.cache;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The tags that an entry has because of where it is. They follow from its key and are not stored.
 *
 * <pre>
 * /blog/[slug] with first:   /blog/first   /blog/[slug]   /**   /blog/**   /blog/first/**   /blog/[slug]/**
 * </pre>
 *
 * A pattern and a path that happens to be written like it share a tag: revalidating too much is safe. An author's
 * tag is never one of these, as it has no control characters.
 */
final class PathTags {
    private static final char MARK = '\u0001';
    private static final String SUBTREE = "/**";

    private PathTags() {}

    /** The tag that a path ({@code /blog/first}), a pattern or a subtree ({@code /blog/**}) is revalidated by. */
    static String tag(String path) {
        boolean slash = path.length() > 1 && path.endsWith("/");
        return MARK + (slash ? path.substring(0, path.length() - 1) : path);
    }

    /** Whether a tag is one of these. */
    static boolean isPath(String tag) {
        return tag.indexOf(MARK) == 0;
    }

    /** Whether a key is that of a response; that of a scope has no path. */
    static boolean isRoute(CacheKey key) {
        return key.route().startsWith("/");
    }

    /** All tags of a key; none for a key that is no route. */
    static Set<String> of(CacheKey key) {
        Set<String> tags = new LinkedHashSet<>();
        if (isRoute(key)) {
            addWithSubtrees(tags, path(key));
            addWithSubtrees(tags, key.route());
        }
        return tags;
    }

    private static void addWithSubtrees(Set<String> tags, String path) {
        tags.add(MARK + path);
        tags.add(MARK + SUBTREE);
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            tags.add(MARK + path.substring(0, slash) + SUBTREE);
        }
        if (path.length() > 1) {
            tags.add(MARK + path + SUBTREE);
        }
    }

    /** The pattern with the values in it. */
    private static String path(CacheKey key) {
        if (key.parameters().isEmpty()) {
            return key.route();
        }
        StringBuilder path = new StringBuilder();
        Iterator<Object> values = key.parameters().iterator();
        for (String segment : key.route().substring(1).split("/", -1)) {
            boolean parameter = segment.startsWith("[") && segment.endsWith("]") && values.hasNext();
            append(path, parameter ? values.next() : segment);
        }
        return path.isEmpty() ? "/" : path.toString();
    }

    private static void append(StringBuilder path, Object value) {
        if (value instanceof Iterable<?> segments) {
            segments.forEach(segment -> path.append('/').append(segment));
        } else {
            path.append('/').append(value);
        }
    }
}
