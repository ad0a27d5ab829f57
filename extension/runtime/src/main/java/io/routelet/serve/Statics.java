package io.routelet.serve;

import io.routelet.Link;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.RouteContext;
import io.routelet.cache.CacheCore;
import io.routelet.cache.CacheKey;
import io.routelet.cache.CacheState;
import io.routelet.cache.Entry;
import io.routelet.cache.Payload;
import io.routelet.cache.PrerenderedStore;
import io.routelet.cache.Reader;
import io.routelet.cache.RenderFailed;
import io.routelet.cache.Served;
import io.routelet.cache.Unavailable;
import io.routelet.route.Match;
import io.routelet.route.RouteTable;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the static GETs of an application are served with. Safe for use by any thread. */
final class Statics {
    static final String HIT = "routelet; hit";

    private final Serving serving;
    private final Place place;
    private final CacheCore cache;
    private final Storage storage;
    private final EntryWriter writer;

    /**
     * Where an application is for those who look at its URLs in a static render.
     *
     * @param origin in place of the client's
     * @param prefix context path and base path
     */
    record Place(String origin, String prefix, TrailingSlash trailingSlash) {}

    Statics(Serving serving, Place place, CacheCore cache, Storage storage) {
        this.serving = serving;
        this.place = place;
        this.cache = cache;
        this.storage = storage;
        this.writer = new EntryWriter(cache);
    }

    Storage storage() {
        return storage;
    }

    /**
     * The request of a render, the same for every client.
     *
     * @param draft whether the render is for a client in draft mode
     */
    Request request(Match<Endpoint> match, boolean draft, StaticReads reads) {
        return serving.application().staticRequest(place.origin, place.prefix, pathname(match), draft, reads);
    }

    private String pathname(Match<Endpoint> match) {
        String path = Link.of(Link.optionalSegments(PathText.segments(match.path(), match.parameters())));
        return path.equals("/") || place.trailingSlash.fits(path, path, false) ? path : path + "/";
    }

    RouteContext<?> context(Match<Endpoint> match, @Nullable Object params) {
        return new MatchedContext(match, params, place.prefix);
    }

    /** Has run what a render has kept for after it. */
    void runAfter(RequestScope scope) {
        Runnable tasks = scope.afterTasks(Errors::afterFailed);
        if (tasks != null) {
            serving.background().run(tasks);
        }
    }

    /** Answers with what is kept where that is fresh; false where it is not. */
    boolean hit(StaticRoute route, Match<Endpoint> match, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Entry entry = cache.fresh(route.key(match.parameters()));
        if (entry == null) {
            return false;
        }
        writer.write(entry, HIT, request, response);
        return true;
    }

    /** How the handler is run for one client: where its author wants an empty request, that is what it gets. */
    static Course again(StaticRoute route) {
        return route.mode() == StaticRoute.Mode.FALL_BACK ? Course.RUN : Course.RUN_EMPTY;
    }

    /** How a request that was not a hit goes on. */
    enum Course {
        /** It is answered. */
        ANSWERED,
        /** The handler has to be run for it. */
        RUN,
        /** The same, with the request of a static render. */
        RUN_EMPTY
    }

    /**
     * Answers with what is kept, or waits for a render.
     *
     * @throws ServletException where the response was broken off
     * @throws IOException where the client has gone
     */
    Course answer(StaticRoute route, Match<Endpoint> match, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Object params = route.get().params().bind(match.parameters());
            StaticRender render = new StaticRender(this, route, match, params);
            Served served = cache.read(route.key(match.parameters()), render, Reader.request());
            return route.isDynamic() ? Course.RUN : write(route, served, request, response);
        } catch (Unavailable e) {
            serving.errors()
                    .refuse(503, "Retry-After", Long.toString(e.retryAfter().toSeconds()), request, response);
        } catch (RenderFailed e) {
            if (route.isDynamic()) {
                return Course.RUN;
            }
            Throwable cause = Objects.requireNonNull(e.getCause());
            if (e.isFirst()) {
                serving.errors().answer(cause, request, response);
            } else {
                serving.errors().answerAgain(cause, request, response);
            }
        } catch (IOException e) {
            throw e;
        } catch (Throwable e) {
            serving.errors().answer(e, request, response);
        }
        return Course.ANSWERED;
    }

    private Course write(StaticRoute route, Served served, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Payload payload = served.entry().payload();
        if (payload == Answer.Oversized.BODY) {
            route.warnOfSize(storage.limit());
            return again(route);
        }
        if (payload instanceof Answer.Refusal refusal) {
            throw refusal.reason();
        }
        if (payload instanceof Answer.Whole whole) {
            response.setHeader("cache-status", forwarded(served.found()));
            serving.writer().write(whole.response(), request, response);
        } else {
            writer.write(served.entry(), cacheStatus(served), request, response);
        }
        return Course.ANSWERED;
    }

    private static String cacheStatus(Served served) {
        if (served.source() == Served.Source.STORE) {
            return served.found() == CacheState.FRESH ? HIT : "routelet; hit; detail=stale";
        }
        return forwarded(served.found()) + "; stored";
    }

    /** Why a render was waited for; what was revalidated or could not be kept counts as not there. */
    private static String forwarded(CacheState found) {
        return switch (found) {
            case EXPIRED -> "routelet; fwd=stale";
            case FRESH, STALE, DEAD -> "routelet; fwd=miss";
            case ABSENT -> "routelet; fwd=uri-miss";
        };
    }

    /**
     * Has all rendered that is known without being asked, in the background.
     *
     * @param ready what a build has rendered already; null for nothing
     */
    void prerender(RouteTable<Endpoint> table, @Nullable PrerenderedStore ready) {
        for (RouteTable.Route<Endpoint> row : table.routes()) {
            StaticRoute route = row.value().statics();
            if (route != null) {
                for (List<Object> parameters : route.prerendered()) {
                    if (ready == null || !ready.isPrerendered(route.key(parameters))) {
                        prerender(route, row, parameters);
                    }
                }
            }
        }
    }

    private void prerender(StaticRoute route, RouteTable.Route<Endpoint> row, List<Object> parameters) {
        Match<Endpoint> match = new Match<>(row.value(), row.path(), parameters);
        cache.prerender(route.key(parameters), new Prerender(this, route, match));
    }

    /** Renders the same for a build, on the caller's time. */
    void build(RouteTable<Endpoint> table, Predicate<CacheKey> excluded, Consumer<Built> results) {
        new BuildRenders(this, cache, excluded).all(table, results);
    }
}
