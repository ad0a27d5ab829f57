package io.routelet.cache;

/** What revalidations say about an entry, the clock left aside; each says more than the one before. */
enum Verdict {
    /** Nothing of it was revalidated since its render began. */
    VALID,
    /** Something was revalidated "soon": it is to be renewed. */
    SOON,
    /** Something was revalidated "now", or "soon" and the time is over. */
    DEAD;

    Verdict and(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
