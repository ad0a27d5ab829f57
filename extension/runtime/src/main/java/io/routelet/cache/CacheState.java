package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/** What the clock and revalidations make of what a store has for a key. */
public enum CacheState {
    /** Good. */
    FRESH,
    /** Past its time of renewal, or revalidated "soon": given while it is renewed. */
    STALE,
    /** Past its end: given only while nothing better can be had. */
    EXPIRED,
    /** Revalidated "now": never given again. */
    DEAD,
    /** Not there. */
    ABSENT;

    static CacheState of(@Nullable Entry entry, Verdict verdict, long now) {
        if (entry == null) {
            return ABSENT;
        }
        if (verdict == Verdict.DEAD) {
            return DEAD;
        }
        if (now >= entry.expireAt()) {
            return EXPIRED;
        }
        return verdict == Verdict.SOON || now >= entry.stamp().staleAt() ? STALE : FRESH;
    }
}
