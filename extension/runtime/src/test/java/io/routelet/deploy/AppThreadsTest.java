package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AppThreadsTest {
    private static final InheritableThreadLocal<String> CALLER = new InheritableThreadLocal<>();

    private final List<String> seen = new ArrayList<>();

    /** As a server makes them: with what the maker's thread has. */
    private final ThreadFactory managed = Thread::new;

    @BeforeEach
    void begin() {
        CALLER.remove();
    }

    @AfterEach
    void end() {
        CALLER.remove();
    }

    private void run(ThreadFactory threads) throws InterruptedException {
        CALLER.set("alice");
        Thread thread = threads.newThread(() -> seen.add(String.valueOf(CALLER.get())));
        thread.start();
        thread.join();
    }

    @Test
    void aManagedThreadInheritsNothingFromWhoNeedsIt() throws Exception {
        try (AppThreads threads = new AppThreads(managed)) {
            run(threads);
        }
        assertThat(seen).containsExactly("null");
    }

    @Test
    void aThreadOfOursInheritsNothing() throws Exception {
        try (AppThreads threads = new AppThreads(null)) {
            run(threads);
        }
        assertThat(seen).containsExactly("null");
    }

    @Test
    void anInterruptDoesNotKeepAThreadFromBeingMade() throws Exception {
        try (AppThreads threads = new AppThreads(managed)) {
            Thread.currentThread().interrupt();
            Thread thread = threads.newThread(() -> seen.add("ran"));
            assertThat(Thread.interrupted()).isTrue();
            thread.start();
            thread.join();
        }
        assertThat(seen).containsExactly("ran");
    }

    @Test
    void atTheEndTheMakerEnds() throws Exception {
        List<Thread> made = new ArrayList<>();
        AppThreads threads = new AppThreads(work -> {
            Thread thread = new Thread(work);
            made.add(thread);
            return thread;
        });
        threads.close();
        made.get(0).join();
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.newThread(() -> {}));
    }
}
