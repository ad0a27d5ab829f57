package io.routelet.serve;

import io.routelet.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the author's future knows of an answer that waits for it. The future may be there for much longer, so this lets go of
 * the answer, and of the request with it, when something else has ended that. Safe for use by any thread.
 */
final class StageEnd implements BiConsumer<@Nullable Object, @Nullable Throwable> {
    private final AtomicReference<@Nullable AsyncAnswer> waiting;

    StageEnd(AsyncAnswer answer) {
        this.waiting = new AtomicReference<>(answer);
    }

    @Override
    public void accept(@Nullable Object value, @Nullable Throwable failure) {
        AsyncAnswer answer = waiting.getAndSet(null);
        boolean first = answer != null && answer.completed(value, failure);
        if (!first && value instanceof Response late) {
            late.body().discard();
        }
    }

    void letGo() {
        waiting.set(null);
    }
}
