package io.routelet.cache;

/** An entry has data that another process could not read. It can be kept in this one only. */
public final class UnsharedData extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param what it has */
    public UnsharedData(String what) {
        super(what);
    }
}
