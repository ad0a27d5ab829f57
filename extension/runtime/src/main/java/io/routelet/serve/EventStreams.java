package io.routelet.serve;

import io.routelet.EventStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The clients of an application that listen to events, so that all of them end with it. Safe for use by any thread. */
final class EventStreams implements AutoCloseable {
    private final Set<EventsAnswer> open = ConcurrentHashMap.newKeySet();
    private final Background background;
    private final Duration heartbeat;
    private volatile boolean stopping;

    EventStreams(Background background, Duration heartbeat) {
        this.background = background;
        this.heartbeat = heartbeat;
    }

    /** Sends events to one client until the source ends, the client goes or the application stops. */
    void run(EventStream source, OutputStream out, @Nullable String lastEventId) throws Exception {
        EventsAnswer client = new EventsAnswer(out, lastEventId);
        open.add(client);
        try {
            if (stopping) {
                client.close();
            }
            client.run(source, background, heartbeat);
        } finally {
            open.remove(client);
        }
    }

    @Override
    public void close() {
        stopping = true;
        open.forEach(EventsAnswer::close);
    }
}
