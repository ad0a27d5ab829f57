package io.routelet.cache;

/** Bytes are not what was written, or are of another version or another key. Whoever read them has found nothing. */
public final class DamagedEntry extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param what is wrong with it */
    public DamagedEntry(String what) {
        super(what);
    }

    DamagedEntry(String what, Throwable cause) {
        super(what, cause);
    }
}
