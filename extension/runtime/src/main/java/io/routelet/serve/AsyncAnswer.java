package io.routelet.serve;

import io.routelet.Limit;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request whose handler returned a stage that was not done, without holding a thread meanwhile. Completion,
 * time-out and the loss of the connection race; the first one answers.
 *
 * <p>The response is written on a thread of the container, never on the one that completes the stage: a slow client
 * must not hold up an author's timer or event loop. A time-out that comes while the response is written waits for it,
 * because a container whose time-out nobody answers writes an error of its own.
 */
final class AsyncAnswer {
    private final Exchange exchange;
    private final CompletableFuture<?> future;
    private final AsyncContext context;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    /** Whether the client is still there and must not take the response for a whole one. */
    private boolean broken;

    private AsyncAnswer(Exchange exchange, CompletableFuture<?> future, AsyncContext context) {
        this.exchange = exchange;
        this.future = future;
        this.context = context;
    }

    static void start(
            Exchange exchange,
            CompletableFuture<?> future,
            HttpServletRequest request,
            HttpServletResponse response,
            long limitMillis) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(limitMillis);
        AsyncAnswer answer = new AsyncAnswer(exchange, future, context);
        context.addListener(new AsyncEnd(answer));
        CompletionStage<?> unused = future.whenComplete(answer::completed);
    }

    private void completed(@Nullable Object value, @Nullable Throwable failure) {
        if (answered.compareAndSet(false, true)) {
            try {
                context.start(() -> answer(value, failure));
            } catch (RuntimeException e) {
                fail(e);
                end();
            }
        }
    }

    private void answer(@Nullable Object value, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                settle(value);
            } else {
                fail(Exchange.unwrapped(failure));
            }
        } finally {
            end();
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
    private void end() {
        try {
            exchange.finish();
        } finally {
            if (broken) {
                context.getRequest().setAttribute(FrontController.BROKEN, true);
                context.dispatch();
            } else {
                context.complete();
            }
            ended.countDown();
        }
    }

    void timedOut() {
        if (answered.compareAndSet(false, true)) {
            future.cancel(true);
            fail(Limit.ASYNC.exceeded(context.getTimeout()));
            end();
        } else {
            awaitEnd();
        }
    }

    void connectionLost() {
        if (answered.compareAndSet(false, true)) {
            future.cancel(true);
            end();
        }
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
