package io.routelet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.routelet.HttpException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final Background background = new Background(Thread::new, Duration.ZERO);

    @AfterEach
    void end() {
        background.close();
        Thread.interrupted();
    }

    /** Where an application is stopping, no time is left. */
    private Deadline passed() {
        background.close();
        return new Deadline(HOUR, background);
    }

    @Test
    void whoWaitsLongerIsInterrupted() {
        Deadline deadline = new Deadline(Duration.ofNanos(1), background);
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> new CountDownLatch(1).await());
        assertThat(deadline.isPassed()).isTrue();
    }

    @Test
    void whatComesTooLateIsA503() {
        Deadline deadline = passed();
        assertThatExceptionOfType(HttpException.class)
                .isThrownBy(() -> deadline.check(true))
                .satisfies(e -> assertThat(e.status()).isEqualTo(503));
        assertThat(deadline.exceeded().detail()).contains("3600 seconds");
    }

    @Test
    void theThreadGoesOnWithoutTheInterrupt() {
        Deadline deadline = passed();
        deadline.end();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptOfSomebodyElseStays() {
        Deadline deadline = new Deadline(HOUR, background);
        Thread.currentThread().interrupt();
        deadline.end();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoIsDoneInTimeIsLeftAlone() {
        Deadline deadline = new Deadline(HOUR, background);
        assertThatCode(() -> deadline.check(false)).doesNotThrowAnyException();
        assertThatCode(() -> deadline.check(true)).doesNotThrowAnyException();
        assertThat(deadline.isPassed()).isFalse();
        assertThat(background.timer().shutdownNow()).as("alarms that are left").isEmpty();
    }
}
