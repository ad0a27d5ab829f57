package contract.metadata.revalidate;

import static io.routelet.cache.Cache.revalidateTag;

import io.routelet.Response;

public final class Route {
    public static Response POST() {
        revalidateTag("products");
        return Response.noContent();
    }
}
