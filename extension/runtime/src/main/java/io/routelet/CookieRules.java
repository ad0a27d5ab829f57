package io.routelet;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a cookie must be to go on the wire and to be taken by a browser (RFC 6265, 4.1; RFC 6265bis, 4.1.3). */
final class CookieRules {
    /** Of name and value together (RFC 6265bis, 5.6). */
    private static final int OCTETS = 4096;

    private static final Instant EARLIEST = Instant.parse("1601-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private CookieRules() {}

    static void checkName(String name) {
        if (!HttpSyntax.isToken(name)) {
            throw new IllegalArgumentException(
                    "A cookie name is a token such as session-id, without spaces and \";,=\"," + " not "
                            + HttpSyntax.quote(name));
        }
    }

    /** Any text but half a surrogate pair, which {@link PercentEncoding} refuses, and not more than browsers keep. */
    static String checkedValue(String name, String value) {
        int octets = name.length() + encoded(name, value).length();
        if (octets > OCTETS) {
            throw new IllegalArgumentException("The cookie " + name + " has " + octets + " octets with its name, and"
                    + " browsers drop one that has more than " + OCTETS + ". Keep an id in it, and the rest here");
        }
        return value;
    }

    private static String encoded(String name, String value) {
        try {
            return PercentEncoding.encodeComponent(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The value of the cookie " + name + " is no text: " + e.getMessage(), e);
        }
    }

    static void checkPath(@Nullable String path) {
        if (path != null && (path.charAt(0) != '/' || !isAttribute(path))) {
            throw new IllegalArgumentException("The path of a cookie begins with a slash and has visible ASCII without"
                    + " a semicolon, not " + HttpSyntax.quote(path));
        }
    }

    private static boolean isAttribute(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ';');
    }

    static void checkDomain(@Nullable String domain) {
        if (domain != null && (domain.isEmpty() || !domain.chars().allMatch(CookieRules::isHostCharacter))) {
            throw new IllegalArgumentException("The domain of a cookie is a host name such as example.com (in punycode"
                    + " where it is not ASCII), not " + HttpSyntax.quote(domain));
        }
    }

    private static boolean isHostCharacter(int c) {
        return (c < 0x80 && HttpSyntax.isAlphanumeric((char) c)) || c == '-' || c == '.';
    }

    static void checkExpires(@Nullable Instant expires) {
        if (expires != null && (expires.isBefore(EARLIEST) || expires.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "A cookie expires in the years 1601 to 9999, not at " + expires + "; use maxAge to delete it");
        }
    }

    static void checkHostPrefix(String name, @Nullable String path, @Nullable String domain) {
        if (hasPrefix(name, "__host-") && (domain != null || !"/".equals(path))) {
            throw new IllegalArgumentException(
                    "The cookie " + name + " needs the path / and no domain, because of its prefix __Host-");
        }
    }

    static void checkInsecure(String name, @Nullable SameSite sameSite, boolean partitioned) {
        if (needsSecure(name, sameSite, partitioned)) {
            throw new IllegalArgumentException("The cookie " + name + " needs Secure, because of its prefix,"
                    + " SameSite=None or Partitioned; leave out withSecure(false)");
        }
    }

    /** Whether browsers refuse it without {@code Secure}. They compare the prefixes without regard to case. */
    static boolean needsSecure(String name, @Nullable SameSite sameSite, boolean partitioned) {
        return hasPrefix(name, "__host-") || hasPrefix(name, "__secure-") || sameSite == SameSite.NONE || partitioned;
    }

    private static boolean hasPrefix(String name, String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix);
    }
}
