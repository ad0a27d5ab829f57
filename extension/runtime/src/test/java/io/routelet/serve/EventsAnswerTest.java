package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Event;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that ends while something is written to a client: nobody can interrupt the source then. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EventsAnswerTest {
    private final Background background = new Background(Thread::new, Duration.ofSeconds(20));

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aStreamThatIsClosedWhileItIsWrittenEnds(int flush) throws Exception {
        Closing client = new Closing(flush);
        EventsAnswer answer = new EventsAnswer(client, null);
        client.answer = answer;

        answer.run(
                sink -> {
                    sink.send(Event.of("open"));
                    new CountDownLatch(1).await();
                },
                background,
                Duration.ofHours(1));

        assertThat(answer.isClosed()).isTrue();
        assertThat(client.flushes).isEqualTo(flush);
    }

    private static final class Closing extends OutputStream {
        private final int at;
        private EventsAnswer answer;
        private int flushes;

        Closing(int at) {
            this.at = at;
        }

        @Override
        public void write(int octet) {}

        @Override
        public void flush() throws IOException {
            if (++flushes == at) {
                CompletableFuture.runAsync(() -> answer.close()).join();
            }
        }
    }
}
