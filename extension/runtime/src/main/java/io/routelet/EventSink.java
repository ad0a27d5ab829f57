package io.routelet;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a source of events writes to: one client that listens. Safe for use by any thread. */
public interface EventSink {
    /**
     * Sends an event at once.
     *
     * @throws IOException if the client has gone
     */
    void send(Event event) throws IOException;

    /** The id of the last event that a reconnecting client has seen, or null. */
    @Nullable
    String lastEventId();

    /** Whether the client has gone or the application is stopping: nothing more can be sent. */
    boolean isClosed();
}
