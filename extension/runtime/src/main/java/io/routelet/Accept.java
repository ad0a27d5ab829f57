package io.routelet;

import org.jspecify.annotations.Nullable;

/**
 * What a client would rather have: {@code Accept} (RFC 9110, 12.5.1). Elements of a list that
 * are malformed count as not written; nothing is an error.
 */
public final class Accept {
    private Accept() {}

    /** Whether this {@code Accept} header likes {@code wanted} better than {@code other}, both without parameters. */
    public static boolean prefers(@Nullable String accept, String wanted, String other) {
        return quality(accept, wanted) > quality(accept, other);
    }

    /**
     * The weight of a media type, 0 to 1: that of the element that names it most exactly. It is 1 where there is no
     * header, 0 where no element allows it. Elements with parameters are about other media types.
     */
    public static double quality(@Nullable String accept, String mediaType) {
        String family = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
        return accept == null || accept.isBlank() ? 1 : weight(accept, mediaType, family, "*/*");
    }

    /** The weight of the first of these names that is in the list; 0 where none is. */
    private static double weight(String list, String... names) {
        for (String name : names) {
            double weight = weightOf(list, name);
            if (weight >= 0) {
                return weight;
            }
        }
        return 0;
    }

    private static double weightOf(String list, String name) {
        for (String element : list.split(",", -1)) {
            int end = element.indexOf(';');
            String range = HttpSyntax.strip(end < 0 ? element : element.substring(0, end));
            double weight = range.equalsIgnoreCase(name) ? parameterWeight(element, end) : -1;
            if (weight >= 0) {
                return weight;
            }
        }
        return -1;
    }

    /** What {@code q} says, 1 where there are no parameters, -1 where there are others or it is malformed. */
    private static double parameterWeight(String element, int semicolon) {
        String parameter = semicolon < 0 ? "q=1" : HttpSyntax.strip(element.substring(semicolon + 1));
        return isWeight(parameter) ? Double.parseDouble(parameter.substring(2)) : -1;
    }

    /** {@code q=} and a number from 0 to 1 with three digits at most behind the point (RFC 9110, 12.4.2). */
    private static boolean isWeight(String parameter) {
        if (!parameter.regionMatches(true, 0, "q=", 0, 2) || parameter.length() < 3 || parameter.length() > 7) {
            return false;
        }
        char whole = parameter.charAt(2);
        boolean pointed = parameter.length() == 3 || parameter.charAt(3) == '.';
        return pointed
                && (whole == '0' || whole == '1')
                && parameter.chars().skip(4).allMatch(digit -> digit >= '0' && digit <= (whole == '0' ? '9' : '0'));
    }
}
