package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LoadingAheadTest {
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ClassLoader loader = new ClassLoader() {
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            asked.add(Thread.currentThread().getName());
            throw new ClassNotFoundException(name);
        }
    };

    @Test
    void noThreadIsLeftAtTheEnd() {
        List<String> missing = Collections.nCopies(10_000, "app.Route");
        LoadingAhead.start(missing, loader).end();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("routelet-loading");
    }

    @Test
    void aFewClassesAreNotWorthAThread() {
        LoadingAhead.start(List.of("app.Route"), loader).end();
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyRoutesAreLoaded() {
        LoadingAhead.start(Collections.nCopies(10_000, "app.Other"), loader).end();
        assertThat(asked).isEmpty();
    }

    @Test
    void aThreadThatWaitsForTheEndStaysInterrupted() {
        Thread.currentThread().interrupt();
        LoadingAhead.start(Collections.nCopies(10_000, "app.Route"), loader).end();
        assertThat(Thread.interrupted()).isTrue();
    }
}
