package io.routelet.serve;

import io.routelet.Event;
import io.routelet.EventSink;
import io.routelet.EventStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One client that listens to events. The author's source runs on the request's thread; the heartbeat runs on others,
 * which a client that does not read may hold up, and is the only one to notice that a silent client has gone.
 *
 * <p>The lock guards the stream and {@code source}: the thread of the source is interrupted only while it is inside the
 * source, so no interrupt reaches the next request on that thread.
 */
final class EventsAnswer implements EventSink {
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final @Nullable String lastEventId;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread source;
    private volatile boolean closed;

    EventsAnswer(OutputStream out, @Nullable String lastEventId) {
        this.out = out;
        this.lastEventId = lastEventId;
    }

    /** Runs the source to its end. An {@link InterruptedException} after the client has gone is a normal end. */
    void run(EventStream stream, Background background, Duration heartbeat) throws Exception {
        ScheduledFuture<?> beat = background.every(heartbeat, this::beat);
        try {
            if (enter()) {
                stream.open(this);
            }
        } catch (IOException | InterruptedException e) {
            if (!isClosed()) {
                throw e;
            }
        } finally {
            beat.cancel(false);
            leave();
        }
    }

    @Override
    public void send(Event event) throws IOException {
        write(event.toString().getBytes(StandardCharsets.UTF_8));
        requireOpen(); // Who has closed it meanwhile could not interrupt.
    }

    private void requireOpen() throws IOException {
        if (closed) {
            throw new IOException("The stream has ended");
        }
    }

    private void write(byte[] bytes) throws IOException {
        lock.lock();
        try {
            requireOpen();
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            closed = true;
            throw e;
        } finally {
            lock.unlock();
        }
    }

    /** Skipped while the source is writing: then the source finds out by itself. */
    private void beat() {
        try {
            tryBeat();
        } catch (IOException e) {
            closed = true;
        }
        if (closed) { // Perhaps by somebody who could not interrupt the source meanwhile.
            close();
        }
    }

    private void tryBeat() throws IOException {
        if (lock.tryLock()) {
            try {
                write(HEARTBEAT);
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Ends the stream: nothing more is sent, and a source that waits is interrupted. One that is writing to a slow
     * client is not waited for; it finds out when it sends again.
     */
    void close() {
        closed = true;
        if (lock.tryLock()) {
            try {
                if (source != null) {
                    source.interrupt();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Sends the head of the response. Returns false if the stream has been ended before it began. */
    private boolean enter() throws IOException {
        lock.lock();
        try {
            if (!closed) {
                source = Thread.currentThread();
                out.flush();
            }
        } finally {
            lock.unlock();
        }
        return !closed; // Now that who closes it can interrupt.
    }

    private void leave() {
        lock.lock();
        try {
            source = null;
            if (closed) {
                Thread.interrupted();
            }
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable String lastEventId() {
        return lastEventId;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
