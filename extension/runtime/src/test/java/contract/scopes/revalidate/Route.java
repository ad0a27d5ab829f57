package contract.scopes.revalidate;

import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.cache.Cache;

public final class Route {
    public static Response POST(Request request) {
        String tag = request.url().searchParams().get("tag");
        String path = request.url().searchParams().get("path");
        if (tag != null) {
            Cache.revalidateTag(tag);
        }
        if (path != null) {
            Cache.revalidatePath(path);
        }
        return Response.noContent();
    }

    public static Response PUT() {
        RequestScope.draftMode().enable();
        return Response.noContent();
    }
}
