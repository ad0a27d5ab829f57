package io.routelet.cache;

/** The transaction of the calling thread, where the server has such a thing. */
@FunctionalInterface
public interface Transactions {
    /** There are none. */
    Transactions NONE = work -> {};

    /** Runs work once the transaction of this thread has ended, either way; does nothing where none is active. */
    void atEnd(Runnable work);
}
