package io.routelet.metadata;

import java.nio.charset.StandardCharsets;

/** URLs as an author writes them for others to read: absolute, or a path of the application. */
final class SiteUrl {
    /** What may stand in a URL as it is (RFC 3986, 2), beside escapes, one fragment and the brackets of a host. */
    private static final String SYMBOLS = "-._~:/?@!$&'()*+,;=";

    private SiteUrl() {}

    /**
     * The same URL with everything escaped that cannot stand in one.
     *
     * @throws IllegalArgumentException if it is neither an http or https URL nor a path with one slash in front
     */
    static String require(String url) {
        boolean path = url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/\\");
        if (!path && !hasScheme(url, "http://") && !hasScheme(url, "https://")) {
            throw new IllegalArgumentException(
                    "A link is an http or https URL or a path such as /products, not \"" + Texts.printable(url) + '"');
        }
        return escaped(url);
    }

    private static boolean hasScheme(String url, String scheme) {
        return url.length() > scheme.length() && url.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String escaped(String url) {
        byte[] octets = url.getBytes(StandardCharsets.UTF_8);
        int path = url.indexOf('/', url.startsWith("/") ? 0 : url.indexOf("//") + 2);
        StringBuilder text = new StringBuilder(octets.length);
        for (int i = 0; i < octets.length; i++) {
            char c = (char) (octets[i] & 0xff);
            boolean allowed =
                    switch (c) {
                        case '%' -> isHex(octets, i + 1) && isHex(octets, i + 2);
                        case '[', ']' -> path < 0 || i < path; // Only of an address with colons.
                        case '#' -> text.indexOf("#") < 0;
                        default -> c < 0x80 && (Character.isLetterOrDigit(c) || SYMBOLS.indexOf(c) >= 0);
                    };
            text.append(allowed ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return text.toString();
    }

    private static boolean isHex(byte[] octets, int at) {
        return at < octets.length && Character.digit(octets[at], 16) >= 0;
    }
}
