package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request URI that the container's security constraints and the route table could read differently. Nothing
 * is repaired: what is not plainly one path is answered 400, empty segments 404 (Servlet 6.0, 3.5.2).
 *
 * <p>Two lines of defence. Sequences that servers are known to disagree on are refused by name. Whatever is left is
 * decoded here once, path parameters taken off, and must be exactly the path that the container has decoded.
 */
final class PathGuard {
    private final Limits limits;

    PathGuard(Limits limits) {
        this.limits = limits;
    }

    /**
     * Lets a plain path pass.
     *
     * @param raw the request URI as sent, with the context path and without the query
     * @param contextPath the context path, as it is in {@code raw} or decoded
     * @param decoded what the container made of the rest
     * @throws HttpException 400, 404 or 414
     */
    void check(String raw, String contextPath, String decoded) {
        limits.check(Limit.PATH, raw.length());
        int segments = 0;
        boolean plain = true;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '/') {
                segments++;
                requireSegment(raw, i);
            } else if (c <= 0x20 || c >= 0x7f || c == '\\' || c == '#' || c == '?') {
                throw refused("a character that must be percent-encoded");
            } else if (c == '%' || c == ';') {
                plain = false;
            }
        }
        limits.check(Limit.SEGMENTS, segments);
        if (raw.isEmpty() || raw.charAt(0) != '/') {
            throw refused("no leading slash");
        }
        boolean asSent = raw.startsWith(contextPath);
        if (asSent
                ? !reads(raw, contextPath.length(), plain, decoded)
                : !decode(raw).equals(contextPath + decoded)) {
            throw refused("more than one reading");
        }
    }

    /**
     * Lets a query of a usual length pass.
     *
     * @param query the query as sent, or null
     * @throws HttpException 414
     */
    void checkQuery(@Nullable String query) {
        limits.check(Limit.QUERY, query == null ? 0 : query.length());
    }

    private static boolean reads(String raw, int start, boolean plain, String decoded) {
        int length = raw.length() - start;
        return plain
                ? length == decoded.length() && raw.startsWith(decoded, start)
                : decode(raw.substring(start)).equals(decoded);
    }

    /** The segment behind the slash at {@code slash}: not empty unless last, and no dot segment however it is written. */
    private static void requireSegment(String raw, int slash) {
        int start = slash + 1;
        if (start == raw.length()) {
            return;
        }
        char first = raw.charAt(start);
        if (first == '/') {
            throw new HttpException(404, "The path has an empty segment.");
        }
        if (first == ';') {
            throw refused("an empty segment with parameters");
        }
        if ((first == '.' || first == '%') && isDots(raw, start)) {
            throw refused("a dot segment");
        }
    }

    private static boolean isDots(String raw, int start) {
        int dots = 0;
        int i = start;
        while (i < raw.length() && raw.charAt(i) != '/' && raw.charAt(i) != ';') {
            if (raw.charAt(i) == '.') {
                i++;
            } else if (raw.regionMatches(true, i, "%2e", 0, 3)) {
                i += 3;
            } else {
                return false;
            }
            dots++;
        }
        return dots == 1 || dots == 2;
    }

    /** The path without its path parameters, each escape decoded once as UTF-8. */
    private static String decode(String raw) {
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == ';') {
                i = endOfSegment(raw, i) - 1;
            } else if (c == '%') {
                bytes[length++] = octet(raw, i);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return Utf8.decode(bytes, length);
    }

    private static int endOfSegment(String raw, int from) {
        int slash = raw.indexOf('/', from);
        return slash < 0 ? raw.length() : slash;
    }

    private static byte octet(String raw, int percent) {
        boolean complete = percent + 2 < raw.length();
        int high = complete ? Character.digit(raw.charAt(percent + 1), 16) : -1;
        int low = complete ? Character.digit(raw.charAt(percent + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw refused("a malformed escape");
        }
        int octet = high << 4 | low;
        if (octet < 0x20 || octet == 0x7f || octet == '/' || octet == '\\') {
            throw refused("an encoded control character, slash or backslash");
        }
        return (byte) octet;
    }

    static HttpException refused(String what) {
        return new HttpException(400, "The path has " + what + ".");
    }
}
