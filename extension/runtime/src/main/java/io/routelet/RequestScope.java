package io.routelet;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Objects;
import java.util.Queue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The request being answered, for code anywhere below its handler. The functions are to be imported statically; they
 * work on the thread that called the handler, and elsewhere throw an {@link IllegalStateException}.
 *
 * <p>An instance binds a request to the current thread until it is closed: the runtime makes one around each handler, a
 * test one around a handler that uses these functions.
 *
 * <pre>{@code
 * try (RequestScope scope = RequestScope.open(Request.builder("GET", "/").build())) {
 *     Response response = scope.complete(Route.GET());
 * }
 * }</pre>
 */
public final class RequestScope implements AutoCloseable {
    private static final ThreadLocal<@Nullable RequestScope> CURRENT = new ThreadLocal<>();

    private final @Nullable RequestScope outer;
    /** Null where what is computed is for every client. */
    private @Nullable Request request;

    private @Nullable Object route;
    private @Nullable CookieJar jar;
    private @Nullable Queue<Task> tasks;
    private @Nullable Consumer<Collection<Cookie>> cookieListener;

    private RequestScope(@Nullable Request request, @Nullable RequestScope outer) {
        this.request = request;
        this.outer = outer;
    }

    /** The headers of the request. */
    public static Headers headers() {
        return current("headers()").request().headers();
    }

    /** The cookies of the request, and where cookies of the response are set and deleted. */
    public static CookieJar cookies() {
        return current("cookies()").jar();
    }

    /**
     * Draft mode of the client. In a static render it is off and cannot be changed, nor can it where {@code FORCE_STATIC}
     * empties the request of a client that has it on; nor can it be changed inside {@code useCache}, where it is on only if
     * the scope runs for this client alone.
     */
    public static DraftMode draftMode() {
        RequestScope shared = CURRENT.get();
        if (shared != null && shared.request == null) {
            return DraftMode.insideScope(isDraft());
        }
        RequestScope scope = current("draftMode()");
        Request request = scope.request();
        return request.isStatic()
                ? new DraftMode(sealed(), request, request.isDraft())
                : new DraftMode(scope.jar(), request, false);
    }

    /** Says that what follows belongs to this request alone: a response made with it is never stored. */
    public static void connection() {
        current("connection()").request().read("connection()");
    }

    /**
     * Keeps work until the response is out, also where it is an error. Tasks run one after the other, on another thread
     * on which {@link #headers()} and {@link #cookies()} still read this request; what fails is logged.
     */
    public static void after(Task task) {
        RequestScope scope = current("after()");
        Queue<Task> queue = scope.tasks;
        if (queue == null) {
            queue = new ArrayDeque<>();
            scope.tasks = queue;
        }
        queue.add(task);
    }

    /** Binds a request to the current thread. */
    public static RequestScope open(Request request) {
        RequestScope scope = new RequestScope(request, CURRENT.get());
        CURRENT.set(scope);
        return scope;
    }

    /**
     * Binds no request to the current thread, whatever was bound before: for code whose result is for every client. The
     * functions above then say so.
     */
    public static RequestScope openShared() {
        RequestScope scope = new RequestScope(null, CURRENT.get());
        CURRENT.set(scope);
        return scope;
    }

    /** Notes what answers the request; see {@link #route()}. */
    public void answeredBy(Object route) {
        this.route = route;
    }

    /** What answers the request on this thread, also from within shared code; null where there is none. */
    public static @Nullable Object route() {
        RequestScope scope = bound();
        return scope == null ? null : scope.route;
    }

    /** Whether the request on this thread is answered in draft mode, also from within shared code. */
    public static boolean isDraft() {
        RequestScope scope = bound();
        return scope != null && scope.request().isDraft();
    }

    /** The application of the request on this thread, or null where none is being answered. */
    static @Nullable Application application() {
        RequestScope scope = bound();
        return scope == null ? null : scope.request().application();
    }

    /** The innermost scope that has a request; null without one. */
    private static @Nullable RequestScope bound() {
        RequestScope scope = CURRENT.get();
        while (scope != null && scope.request == null) {
            scope = scope.outer;
        }
        return scope;
    }

    private Request request() {
        return Objects.requireNonNull(request);
    }

    /** The handler's response with the cookies that were set through {@link #cookies()}; its own of a name win. */
    public Response complete(Response response) {
        Response complete = response;
        if (jar != null) {
            for (Cookie cookie : jar.changes()) {
                complete = complete.withCookieUnlessSet(cookie);
            }
        }
        return complete;
    }

    /** The response that an exception of the handler stands for, such as a redirect; null where it is an error. */
    public @Nullable Response complete(HttpException exception) {
        Response response = exception.response();
        return response == null ? null : complete(response);
    }

    /**
     * Has all cookies that were set so far told whenever one is set: for a response that somebody else writes, so that there
     * is none to {@link #complete}. To be called before anybody asks for {@link #cookies}.
     */
    public void whenCookiesChange(Consumer<Collection<Cookie>> listener) {
        cookieListener = listener;
    }

    /**
     * Takes what {@link #after} has kept, together with a snapshot of the request, so that it can run when the request
     * is over. To be called before the container takes the request back.
     *
     * @param failed told of each task that throws
     * @return null where nothing was kept
     */
    public @Nullable Runnable afterTasks(BiConsumer<Task, Throwable> failed) {
        Queue<Task> queue = tasks;
        if (queue == null) {
            return null;
        }
        if (!request().isStatic()) {
            jar().seal("The response is out; its cookies can no longer be changed");
            request = BuiltRequest.snapshot(request());
        }
        return () -> runAll(queue, failed);
    }

    private void runAll(Queue<Task> queue, BiConsumer<Task, Throwable> failed) {
        CURRENT.set(this);
        try {
            for (Task task = queue.poll(); task != null; task = queue.poll()) {
                try {
                    task.run();
                } catch (Throwable e) {
                    failed.accept(task, e);
                }
            }
        } finally {
            CURRENT.remove();
        }
    }

    private CookieJar jar() {
        CookieJar known = jar;
        if (known == null) {
            RequestCookies sent = request().cookies();
            known = request().isStatic() ? sealed() : new CookieJar(sent);
            known.whenChanged(cookieListener);
            jar = known;
        }
        return known;
    }

    private static CookieJar sealed() {
        CookieJar none = new CookieJar(RequestCookies.NONE);
        none.seal("A static GET changes no cookies: its response is for every client. Set them in another method, or"
                + " make the route dynamic with @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)");
        return none;
    }

    static IllegalStateException insideScope(String function) {
        return new IllegalStateException(function + " was called inside useCache: what a scope returns is for every"
                + " client. Call it before, and use the value inside");
    }

    private static RequestScope current(String function) {
        RequestScope scope = CURRENT.get();
        if (scope == null) {
            throw new IllegalStateException(function + " was called where no request is being answered: it works on the"
                    + " thread that called the handler, until the handler returns");
        }
        if (scope.request == null) {
            throw insideScope(function);
        }
        return scope;
    }

    /**
     * Unbinds the request from the thread. The thread keeps its place for the next request: it holds nothing of the
     * application, and to take it away and make it anew costs more than all else here.
     */
    @Override
    public void close() {
        CURRENT.set(outer);
    }
}
