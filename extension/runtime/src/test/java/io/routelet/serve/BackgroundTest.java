package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private static final long PATIENCE = 20;

    private final Background background = new Background(Thread::new, Duration.ZERO);

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void whatAClientHoldsUpHoldsUpNothingElse() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CompletableFuture<String> written = new CompletableFuture<>();
        background.after(Duration.ZERO, () -> background.write(() -> await(read, written)));
        background.after(Duration.ZERO, () -> background.write(read::countDown));
        assertThat(written.get(PATIENCE, TimeUnit.SECONDS)).isEqualTo("written");
    }

    @Test
    void whereTheApplicationIsStoppingTheCallerWrites() {
        background.close();
        CompletableFuture<Thread> writer = new CompletableFuture<>();
        background.write(() -> writer.complete(Thread.currentThread()));
        assertThat(writer).isCompletedWithValue(Thread.currentThread());
    }

    private static void await(CountDownLatch read, CompletableFuture<String> written) {
        try {
            read.await();
            written.complete("written");
        } catch (InterruptedException e) {
            written.completeExceptionally(e);
        }
    }
}
