package contract.statics.revalidate;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.cache.Cache;
import io.routelet.cache.CacheLife;

public final class Route {
    public static Response POST(Request request) {
        String tag = request.url().searchParams().get("tag");
        String soon = request.url().searchParams().get("soon");
        String path = request.url().searchParams().get("path");
        if (tag != null) {
            Cache.revalidateTag(tag);
        }
        if (soon != null) {
            Cache.revalidateTag(soon, CacheLife.MAX);
        }
        if (path != null) {
            Cache.revalidatePath(path);
        }
        return Response.noContent();
    }

    public static Response GET() {
        return Response.json(Cache.report());
    }
}
