package io.routelet;

/** A source of server-sent events for one client. */
@FunctionalInterface
public interface EventStream {
    /**
     * Sends events until it returns, which ends the stream. Called once, on the thread that answers the request; while
     * it waits, a heartbeat finds out whether the client has gone, closes the sink and interrupts the thread.
     *
     * @throws Exception to break the stream off
     */
    void open(EventSink sink) throws Exception;
}
