package io.routelet.cache;

/** The right to render a key, of all servers that share a store. Safe for use by any thread. */
public interface Claim {
    /** What needs no right. */
    Claim FREE = new Claim() {
        @Override
        public void release() {}

        @Override
        public void lapse() {}
    };

    /** It is over; others may render at once. May wait for the store, and throws nothing. */
    void release();

    /** It is over; others may render as soon as they find out. Never waits. */
    void lapse();
}
