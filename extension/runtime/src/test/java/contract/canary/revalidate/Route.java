package contract.canary.revalidate;

import io.routelet.Response;
import io.routelet.cache.Cache;

public final class Route {
    public static Response GET() {
        return Response.text(Long.toString(Cache.report().entries()));
    }

    public static Response POST() {
        Cache.revalidatePath("/**");
        return Response.noContent();
    }
}
