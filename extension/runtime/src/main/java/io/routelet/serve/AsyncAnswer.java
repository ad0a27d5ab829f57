package io.routelet.serve;

import io.routelet.Limit;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request whose handler returned a stage that was not done, without holding a thread meanwhile. Completion,
 * time-out and the loss of the connection race; the first one answers, the others do nothing.
 */
final class AsyncAnswer implements AsyncListener {
    private final Exchange exchange;
    private final CompletableFuture<?> future;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();

    AsyncAnswer(Exchange exchange, CompletableFuture<?> future) {
        this.exchange = exchange;
        this.future = future;
    }

    void start(HttpServletRequest request, HttpServletResponse response, long limitMillis) {
        AsyncContext context = request.startAsync(request, response);
        context.setTimeout(limitMillis);
        context.addListener(this);
        CompletionStage<?> unused = future.whenComplete((value, failure) -> end(context, value, failure));
    }

    private void end(AsyncContext context, @Nullable Object value, @Nullable Throwable failure) {
        if (!answered.compareAndSet(false, true)) {
            return;
        }
        try {
            if (failure == null) {
                exchange.settle(value);
            } else {
                exchange.fail(Exchange.unwrapped(failure));
            }
        } catch (ServletException e) {
            broken.set(true);
        } catch (Throwable e) {
            failLate(e);
        } finally {
            close(context);
        }
    }

    private void failLate(Throwable failure) {
        try {
            exchange.fail(failure);
        } catch (ServletException e) {
            broken.set(true);
        }
    }

    /** A response that was broken off must not look complete: the container breaks it when its dispatch throws. */
    private void close(AsyncContext context) {
        exchange.finish();
        if (broken.get()) {
            context.getRequest().setAttribute(FrontController.BROKEN, true);
            context.dispatch();
        } else {
            context.complete();
        }
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        if (answered.compareAndSet(false, true)) {
            future.cancel(true);
            failLate(Limit.ASYNC.exceeded(event.getAsyncContext().getTimeout()));
            close(event.getAsyncContext());
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        if (answered.compareAndSet(false, true)) {
            future.cancel(true);
            exchange.finish();
            event.getAsyncContext().complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
