package app.rv.instatic;

import static io.routelet.cache.Cache.revalidatePath;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import org.jspecify.annotations.Nullable;

@RouteConfig(dynamic = Dynamic.FORCE_STATIC)
public final class Route {
    record Seen(long now, @Nullable String e1) {}

    public static Response GET() {
        return Response.json(new Seen(System.currentTimeMillis(), revalidate()));
    }

    private static @Nullable String revalidate() {
        try {
            revalidatePath("/rv/page");
            return null;
        } catch (IllegalStateException e) {
            return "Error: " + e.getMessage();
        }
    }
}
