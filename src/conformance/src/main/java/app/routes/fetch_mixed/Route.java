package app.routes.fetch_mixed;

import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;

/** What is fetched is a random number: the one is remembered, the other is not. */
public final class Route {
    public static Response GET() {
        return Response.json(new Answer("at runtime", useCache(Math::random), Math.random()));
    }

    record Answer(String value, double random1, double random2) {}
}
