package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.EventStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that does not read: the heartbeat that is written to it blocks. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventStreamsTest {
    private static final long PATIENCE = 20;
    private static final Duration HEARTBEAT = Duration.ofMillis(1);

    private final List<Thread> made = new CopyOnWriteArrayList<>();
    private final Background background = new Background(this::newThread, Duration.ofSeconds(PATIENCE));
    private final EventStreams streams = new EventStreams(background, HEARTBEAT);
    private final Unread client = new Unread();
    private final CompletableFuture<String> end = new CompletableFuture<>();
    private final Thread request = new Thread(this::answer);

    private Thread newThread(Runnable work) {
        Thread thread = new Thread(work);
        made.add(thread);
        return thread;
    }

    private void answer() {
        EventStream silent = sink -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                end.complete("interrupted");
                throw e;
            }
        };
        try {
            streams.run(silent, client, null);
        } catch (Exception e) {
            end.completeExceptionally(e);
        }
    }

    @BeforeEach
    void beat() throws Exception {
        request.start();
        assertThat(client.stuck.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
    }

    @AfterEach
    void end() throws Exception {
        client.read.countDown();
        streams.close();
        background.close();
        request.join();
    }

    @Test
    void aClientThatDoesNotReadHoldsUpNoTimeOut() throws Exception {
        CompletableFuture<String> passed = new CompletableFuture<>();
        background.after(Duration.ofNanos(1), () -> passed.complete("passed"));
        assertThat(passed.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("passed");
    }

    @Test
    void aBeatIsSkippedWhileTheOneBeforeItGoesOn() throws Exception {
        CountDownLatch periods = new CountDownLatch(20);
        background.timer().scheduleAtFixedRate(periods::countDown, 0, HEARTBEAT.toNanos(), TimeUnit.NANOSECONDS);
        assertThat(periods.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        assertThat(made).as("the timer, and what has beaten").hasSize(2);
    }

    @Test
    void aSourceIsInterruptedWhoseBeatWasStuckWhenTheApplicationEnded() throws Exception {
        streams.close();
        client.read.countDown();
        assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void noThreadIsLeft() throws Exception {
        streams.close();
        background.close();
        assertThat(end.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("interrupted");
        for (Thread thread : made) {
            thread.join(TimeUnit.SECONDS.toMillis(PATIENCE));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    private static final class Unread extends OutputStream {
        final CountDownLatch stuck = new CountDownLatch(1);
        final CountDownLatch read = new CountDownLatch(1);

        @Override
        public void write(int octet) throws IOException {
            stuck.countDown();
            try {
                read.await();
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
