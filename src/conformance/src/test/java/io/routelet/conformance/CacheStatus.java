package io.routelet.conformance;

import io.routelet.containers.Reply;

/** Reads what the response cache did of the header {@code Cache-Status} (RFC 9211). */
final class CacheStatus {
    private CacheStatus() {}

    /** Whether an answer was kept, and is as it should be. */
    static boolean isHit(Reply answer) {
        return of(answer).equals("routelet; hit");
    }

    /** Whether an answer was kept, and is being renewed. */
    static boolean isStale(Reply answer) {
        return of(answer).startsWith("routelet; hit;") && of(answer).contains("stale");
    }

    /**
     * Whether the cache did what a case expects.
     *
     * @param expected {@code hit}, {@code stale} or {@code miss}; empty where it has nothing to say
     */
    static boolean is(String expected, Reply answer) {
        return switch (expected) {
            case "hit" -> isHit(answer);
            case "stale" -> isStale(answer);
            case "miss" -> of(answer).startsWith("routelet; fwd=");
            default -> of(answer).equals(expected);
        };
    }

    /** Empty where there is none. */
    static String of(Reply answer) {
        return String.join(", ", answer.headers("Cache-Status"));
    }
}
