package io.routelet.serve;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import org.jspecify.annotations.Nullable;

/** Tells an answer how its request ended in the container. */
public final class AsyncEnd implements AsyncListener {
    private final @Nullable AsyncAnswer answer;

    /** For a container that makes each listener which it finds once, to see whether it wants injection. */
    public AsyncEnd() {
        this.answer = null;
    }

    AsyncEnd(AsyncAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {
        if (answer != null) {
            answer.connectionLost();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
