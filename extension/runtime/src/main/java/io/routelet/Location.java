package io.routelet;

import org.jspecify.annotations.Nullable;

/**
 * Where a redirect may go: a path ({@code /x}, {@code ?x}, {@code x}) or an absolute {@code http(s)} URL. What a
 * browser would read as another host or scheme is refused, so that a value taken from a request stays on this site.
 */
final class Location {
    private Location() {}

    static String require(String location) {
        String problem = problem(location);
        if (problem != null) {
            throw new IllegalArgumentException(
                    "A redirect goes to a path such as /x or to an absolute http or https URL; " + problem);
        }
        return location;
    }

    @Nullable
    private static String problem(String location) {
        if (location.isBlank()) {
            return "this one goes nowhere";
        }
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (c < 0x20 || c > 0x7e || (c == ' ' && (i == 0 || i == location.length() - 1))) {
                return "character " + i + " must be percent-encoded";
            }
        }
        int end = endOfPath(location);
        if (location.lastIndexOf('\\', end - 1) >= 0) {
            return "a backslash in the path is read as a slash by browsers";
        }
        if (location.startsWith("//")) {
            return "two slashes in front lead to another host";
        }
        return schemeProblem(location, end);
    }

    private static @Nullable String schemeProblem(String location, int end) {
        int colon = location.indexOf(':');
        int slash = location.indexOf('/');
        boolean scheme = colon >= 0 && colon < end && (slash < 0 || colon < slash);
        if (!scheme) {
            return null;
        }
        int host = colon + 3;
        boolean web =
                location.regionMatches(true, 0, "http://", 0, 7) || location.regionMatches(true, 0, "https://", 0, 8);
        boolean named = web && host < location.length() && "/?#:@".indexOf(location.charAt(host)) < 0;
        return named ? null : "this one has another scheme or no host";
    }

    private static int endOfPath(String location) {
        for (int i = 0; i < location.length(); i++) {
            char c = location.charAt(i);
            if (c == '?' || c == '#') {
                return i;
            }
        }
        return location.length();
    }
}
