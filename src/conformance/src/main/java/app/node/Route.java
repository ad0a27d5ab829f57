package app.node;

import static io.routelet.cache.Cache.useCache;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        return Response.json(new Both(get(), get()));
    }

    private static double get() {
        return useCache(Math::random);
    }

    record Both(double a, double b) {}
}
