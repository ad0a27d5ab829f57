package io.routelet;

/** The header fields that a client's preconditions are compared with (RFC 9110, 8.8). */
final class Validators {
    private Validators() {}

    /**
     * Refuses what no precondition would ever match.
     *
     * @throws IllegalArgumentException for an {@code ETag} that is no entity tag, and a {@code Last-Modified} that is no
     *     date
     */
    static void require(String name, String value) {
        if (name.equalsIgnoreCase("ETag")) {
            requireTag(HttpSyntax.strip(value));
        } else if (name.equalsIgnoreCase("Last-Modified") && HttpDate.parse(value) == null) {
            throw new IllegalArgumentException("Last-Modified is a date such as Sun, 06 Nov 1994 08:49:37 GMT, not "
                    + HttpSyntax.quote(value) + ". HttpDate.format(instant) writes one");
        }
    }

    private static void requireTag(String value) {
        if (!EntityTag.isValid(value)) {
            throw new IllegalArgumentException("An ETag is an entity tag with its quotes, \"v42\" or W/\"v42\", in Java"
                    + " \"\\\"v42\\\"\", not " + HttpSyntax.quote(value));
        }
    }
}
