package io.routelet.cache;

/**
 * What to do about a request. The functions here are pure; who asks them acts.
 *
 * <pre>
 *           first                                   after a render of the key has failed
 * FRESH     SERVE                                   SERVE
 * STALE     SERVE_AND_RENEW                         SERVE_AND_RENEW, SERVE until the next attempt is due
 * EXPIRED   WAIT                                    the same within staleIfError, then WAIT
 * DEAD      WAIT                                    WAIT
 * ABSENT    WAIT                                    WAIT
 * </pre>
 *
 * A fresh {@link Uncacheable} marker is RUN_ALONE; one in any other state is as good as ABSENT.
 */
enum CacheDecision {
    /** Give the entry. */
    SERVE,
    /** Give the entry, and have it renewed in the background. */
    SERVE_AND_RENEW,
    /** Wait for a render that began after the request came, or that revalidations since do not concern. */
    WAIT,
    /** Render for this request only: the last answer could not be shared. */
    RUN_ALONE;

    /** How the last renders of a key went. */
    enum Trouble {
        /** Well, or it never was rendered. */
        NONE,
        /** Badly, and it is too early to try again. */
        HOLDS_BACK,
        /** Badly, and the next attempt is due. */
        MAY_RETRY
    }

    static CacheDecision of(CacheState state, boolean marker, Trouble trouble, boolean withinStaleIfError) {
        if (marker) {
            return state == CacheState.FRESH ? RUN_ALONE : WAIT;
        }
        return switch (state) {
            case FRESH -> SERVE;
            case STALE -> whileRenewed(trouble);
            case EXPIRED -> trouble == Trouble.NONE || !withinStaleIfError ? WAIT : whileRenewed(trouble);
            case DEAD, ABSENT -> WAIT;
        };
    }

    /** The same for a render that nobody waits for: it is made of nothing stale, or else it would be stale at once. */
    CacheDecision inRenewal() {
        return this == SERVE_AND_RENEW ? WAIT : this;
    }

    private static CacheDecision whileRenewed(Trouble trouble) {
        return trouble == Trouble.HOLDS_BACK ? SERVE : SERVE_AND_RENEW;
    }

    /** Whether who waited for a render that failed gets the old answer; else an error. */
    static boolean fallsBack(CacheState state, boolean marker, boolean withinStaleIfError) {
        return !marker
                && switch (state) {
                    case FRESH, STALE -> true;
                    case EXPIRED -> withinStaleIfError;
                    case DEAD, ABSENT -> false;
                };
    }
}
