package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.ResponseBody;
import io.routelet.route.Match;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request from its match to its end: the handler is called, its response or its failure is written, and what the
 * request left behind is put away. Answered on one thread, or handed over once to another thread of the container when
 * the handler's stage is completed.
 */
final class Exchange {
    private static final Logger LOG = System.getLogger("io.routelet");

    private final Serving serving;
    private final Request request;
    private final HttpServletRequest servletRequest;
    private final HttpServletResponse servletResponse;
    private final RequestScope scope;
    private @Nullable FilterHeaders before;
    private @Nullable Deadline deadline;
    private boolean handedOver;

    Exchange(Serving serving, Request request, HttpServletRequest servletRequest, HttpServletResponse servletResponse) {
        this.serving = serving;
        this.request = request;
        this.servletRequest = servletRequest;
        this.servletResponse = servletResponse;
        this.scope = RequestScope.open(request);
    }

    /**
     * Calls the handler and answers.
     *
     * @throws ServletException to have the container break the connection off
     * @throws IOException where the client has gone
     */
    void run(BoundMethod method, Match<Endpoint> match) throws ServletException, IOException {
        Duration most = match.value().maxDuration();
        deadline = most == null ? null : new Deadline(most, serving.background());
        try {
            Object params = method.params().bind(match.parameters());
            MatchedContext context = context(match, params);
            scope.answeredBy(context);
            answer(method.handler().answer(request, context));
        } catch (Throwable e) {
            Throwable told = deadline != null && deadline.isPassed() ? deadline.exceeded() : e;
            calm();
            fail(told);
        } finally {
            calm();
            scope.close();
            if (!handedOver) {
                finish();
            }
        }
    }

    /**
     * Ends the time of the handler, and whatever interrupt it has left: a thread that has one closes the connection that it
     * writes to.
     */
    private void calm() {
        if (deadline != null) {
            deadline.end();
        }
        Thread.interrupted();
    }

    /**
     * Shows a page, to which the request is bound as to a handler, and which may throw the same.
     *
     * @throws ServletException to have the container break the connection off
     * @throws IOException where the client has gone
     */
    void show(Page page, Match<Endpoint> match) throws ServletException, IOException {
        FilterHeaders headers = new FilterHeaders(servletResponse);
        before = headers;
        PageCookies cookies = new PageCookies(servletRequest, servletResponse);
        try {
            scope.whenCookiesChange(cookies);
            scope.answeredBy(context(match, null));
            page.show(match, servletRequest, servletResponse);
        } catch (Throwable e) {
            Throwable thrown = Page.thrown(e);
            if (thrown instanceof HttpException http && scope.complete(http) != null) {
                cookies.others(headers);
            }
            fail(thrown);
        } finally {
            calm();
            scope.close();
            finish();
        }
    }

    private MatchedContext context(Match<Endpoint> match, @Nullable Object params) {
        return new MatchedContext(match, params, ContextPath.of(servletRequest).concat(serving.basePath()));
    }

    private void answer(@Nullable Object result) throws Exception {
        if (result instanceof CompletionStage<?> stage) {
            await(future(stage));
        } else {
            write(requireResponse(result));
        }
    }

    static Response requireResponse(@Nullable Object result) {
        if (result instanceof Response response) {
            return response;
        }
        throw new IllegalStateException("The handler returned " + (result == null ? "null" : "no Response")
                + "; it must return a Response, for example Response.noContent()");
    }

    static CompletableFuture<?> future(CompletionStage<?> stage) {
        try {
            return stage.toCompletableFuture();
        } catch (UnsupportedOperationException e) {
            CompletableFuture<@Nullable Object> future = new CompletableFuture<>();
            stage.whenComplete((value, failure) -> {
                if (failure == null) {
                    future.complete(value);
                } else {
                    future.completeExceptionally(failure);
                }
            });
            return future;
        }
    }

    private void await(CompletableFuture<?> future) throws Exception {
        if (future.isDone() || !servletRequest.isAsyncSupported()) {
            settled(future);
        } else {
            handedOver = true;
            AsyncAnswer.start(this, future, servletRequest, servletResponse, serving.background(), stageLimit());
        }
    }

    /** Where a filter of the application does not support asynchronous requests, this thread has to wait. */
    private void settled(CompletableFuture<?> future) throws Exception {
        try {
            settle(future.get(stageLimit(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } catch (TimeoutException e) {
            throw stageTooLong();
        }
    }

    /** How long a stage may take, in milliseconds: what is left of the time that the author has set for the route. */
    private long stageLimit() {
        return deadline == null ? serving.limit(Limit.ASYNC) : deadline.leftMillis();
    }

    /** What the client is told of a stage that takes longer. */
    HttpException stageTooLong() {
        return deadline == null ? Limit.ASYNC.exceeded(serving.limit(Limit.ASYNC)) : deadline.exceeded();
    }

    /** Answers with what a stage was completed with. */
    void settle(@Nullable Object value) throws Exception {
        if (value instanceof CompletionStage<?>) {
            throw new IllegalStateException("The stage of the handler was completed with another stage; compose them");
        }
        answer(value);
    }

    static Exception unwrapped(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof Exception e ? e : new CompletionException(cause);
    }

    private void write(Response response) throws Exception {
        boolean ready = response.body() instanceof ResponseBody.Bytes || response.body() instanceof ResponseBody.Empty;
        if (!ready) {
            before = new FilterHeaders(servletResponse);
        }
        try {
            Thread.interrupted();
            if (deadline != null) {
                deadline.check(ready);
            }
            serving.writer().write(scope.complete(response), servletRequest, servletResponse);
        } finally {
            response.body().discard();
        }
    }

    /**
     * The one place where a failure becomes a response.
     *
     * @throws ServletException where it is too late for one
     * @throws IOException where the client has gone
     */
    void fail(Throwable failure) throws ServletException, IOException {
        Throwable cause = failure;
        if (before != null && !servletResponse.isCommitted()) {
            before.restore(servletResponse);
        }
        if (cause instanceof HttpException http && !servletResponse.isCommitted()) {
            Response response = scope.complete(http);
            if (response != null) {
                try {
                    write(response);
                    return;
                } catch (Exception e) {
                    cause = e;
                }
            }
        }
        serving.errors().answer(cause, servletRequest, servletResponse);
    }

    /** Puts away what the request left, and sets going what waits for its end. */
    void finish() {
        finish(serving, request, scope, servletResponse);
    }

    static void finish(Serving serving, Request request, RequestScope scope, HttpServletResponse response) {
        request.release();
        Runnable tasks = scope.afterTasks(Errors::afterFailed);
        if (tasks != null) {
            flush(response);
            serving.background().run(tasks);
        }
    }

    /** What comes after the response must not overtake what of it the container still holds. */
    private static void flush(HttpServletResponse response) {
        try {
            response.flushBuffer();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "The client went away before the tasks that come after its response", e);
        }
    }
}
