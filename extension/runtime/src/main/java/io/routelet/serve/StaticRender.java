package io.routelet.serve;

import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.cache.CacheLife;
import io.routelet.cache.Recording;
import io.routelet.cache.Render;
import io.routelet.cache.Rendered;
import io.routelet.cache.Rendered.Keep;
import io.routelet.route.Match;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Runs the GET of a static route for everybody: with a request that no client sent, on a thread that carries none. */
final class StaticRender implements Render {
    private static final Duration SHORT = Duration.ofMinutes(5);

    private final Statics statics;
    private final StaticRoute route;
    private final Match<Endpoint> match;
    private final @Nullable Object params;

    /** @param params the author's record, made of the match */
    StaticRender(Statics statics, StaticRoute route, Match<Endpoint> match, @Nullable Object params) {
        this.statics = statics;
        this.route = route;
        this.match = match;
        this.params = params;
    }

    @Override
    public @Nullable Duration limit() {
        return route.maxDuration();
    }

    @Override
    public Rendered run(Recording recording) throws Exception {
        route.declare(recording);
        StaticReads reads = new StaticReads(route);
        Request request = statics.request(match, false, reads);
        RequestScope scope = RequestScope.open(request);
        boolean repeated = false;
        try {
            return checked(request, scope, recording, reads);
        } catch (StaticReads.NeedsRequest e) {
            repeated = true;
            throw e;
        } finally {
            scope.close();
            reads.end();
            if (!repeated) {
                statics.runAfter(scope);
            }
        }
    }

    private Rendered checked(Request request, RequestScope scope, Recording recording, StaticReads reads)
            throws Exception {
        try {
            Rendered rendered = rendered(request, scope, recording);
            reads.check();
            if (route.isProved()) {
                requireWorth(rendered, recording.wholeLife());
            } else {
                warnOfObstacle(rendered);
            }
            return rendered;
        } catch (Throwable e) { // What was read counts, whatever else came of it.
            reads.check();
            throw e;
        }
    }

    /** What nobody asked to be kept is not worth it where it cannot be, or ends soon (as Next.js has it). */
    private void requireWorth(Rendered rendered, CacheLife life) {
        if (rendered.keep() != Keep.STORE) {
            route.becomeDynamic("its answer is none that is kept");
            throw new StaticReads.NeedsRequest();
        }
        if (life.revalidate().isZero() || life.expire().compareTo(SHORT) < 0) {
            route.becomeDynamic("what it remembers ends within " + SHORT.toMinutes() + " minutes");
            throw new StaticReads.NeedsRequest();
        }
    }

    /** What the author has asked to be kept, and keeps from it. */
    private void warnOfObstacle(Rendered rendered) {
        String obstacle = rendered.payload() instanceof Answer.Whole whole ? Storage.lasting(whole.response()) : null;
        if (obstacle != null) {
            route.warnOfObstacle(obstacle);
        }
    }

    private Rendered rendered(Request request, RequestScope scope, Recording recording) throws Exception {
        try {
            return stored(scope.complete(response(request)), recording);
        } catch (HttpException e) {
            Response response = scope.complete(e);
            return response == null ? statics.storage().refused(e) : stored(response, recording);
        }
    }

    private Rendered stored(Response response, Recording recording) throws Exception {
        return statics.storage().rendered(response, recording.wholeLife(), recording.isIncomplete());
    }

    private Response response(Request request) throws Exception {
        try {
            Object result = route.get().handler().answer(request, statics.context(match, params));
            Object settled = result instanceof CompletionStage<?> stage ? settled(stage) : result;
            return Exchange.requireResponse(settled);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The handler threw what is neither an Exception nor an Error", e);
        }
    }

    private static @Nullable Object settled(CompletionStage<?> stage) throws Exception {
        try {
            return Exchange.future(stage).get();
        } catch (ExecutionException e) {
            throw Exchange.unwrapped(e);
        }
    }
}
