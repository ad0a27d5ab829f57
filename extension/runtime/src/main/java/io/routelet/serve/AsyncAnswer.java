package io.routelet.serve;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request whose handler returned a stage that was not done, without holding a thread meanwhile. Completion,
 * time-out and the loss of the connection race; the first one answers, and what comes later is dropped.
 *
 * <p>The response is written on a thread of the container, never on the one that completes the stage: a slow client must
 * not hold up an author's timer or event loop. The time-out is ours and not the container's, whose clock would go on
 * while a long answer is written. The author's future is never cancelled: other requests may wait for the same one.
 */
final class AsyncAnswer {
    private static final Logger LOG = System.getLogger("io.routelet");

    private final Exchange exchange;
    private final AsyncContext context;
    private final Background background;
    private final StageEnd stage = new StageEnd(this);
    private final AtomicBoolean answered = new AtomicBoolean();
    private volatile @Nullable Future<?> timeOut;
    /** Whether the client is still there and must not take the response for a whole one. */
    private boolean broken;

    private AsyncAnswer(Exchange exchange, AsyncContext context, Background background) {
        this.exchange = exchange;
        this.context = context;
        this.background = background;
    }

    /** @param limitMillis how long the stage may take, in milliseconds */
    static void start(
            Exchange exchange,
            CompletableFuture<?> future,
            HttpServletRequest request,
            HttpServletResponse response,
            Background background,
            long limitMillis) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(0);
        AsyncAnswer answer = new AsyncAnswer(exchange, context, background);
        context.addListener(new AsyncEnd(answer));
        answer.timeOut = background.after(
                Duration.ofMillis(limitMillis), () -> answer.end(() -> answer.fail(exchange.stageTooLong())));
        CompletionStage<?> unused = future.whenComplete(answer.stage);
    }

    /** Answers with the end of the stage; false where something else was first. */
    boolean completed(@Nullable Object value, @Nullable Throwable failure) {
        return end(() -> {
            if (failure == null) {
                settle(value);
            } else {
                fail(Exchange.unwrapped(failure));
            }
        });
    }

    /** Has the container answer, unless something else was first. If it has no thread left, we have one. */
    private boolean end(Runnable answer) {
        if (!answered.compareAndSet(false, true)) {
            return false;
        }
        stopWaiting();
        Runnable whole = () -> {
            try {
                answer.run();
            } finally {
                close();
            }
        };
        try {
            context.start(whole);
        } catch (RuntimeException e) {
            background.write(whole);
        }
        return true;
    }

    /** The client has gone while the stage was not done. */
    void connectionLost() {
        if (answered.compareAndSet(false, true)) {
            stopWaiting();
            close();
        }
    }

    private void stopWaiting() {
        stage.letGo();
        Future<?> clock = timeOut;
        if (clock != null) {
            clock.cancel(false);
        }
    }

    private void settle(@Nullable Object value) {
        try {
            exchange.settle(value);
        } catch (Throwable e) {
            fail(e);
        }
    }

    private void fail(Throwable failure) {
        try {
            exchange.fail(failure);
        } catch (ServletException e) {
            broken = true;
        } catch (IOException e) {
            broken = false;
        }
    }

    /** A response that was broken off must not look complete: the container breaks it when its dispatch throws. */
    private void close() {
        exchange.finish();
        try {
            if (broken) {
                context.getRequest().setAttribute(FrontController.BROKEN, true);
                context.dispatch();
            } else {
                context.complete();
            }
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The container has ended the request before its answer", e);
        }
    }
}
