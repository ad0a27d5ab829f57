package contract.pages.fails;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw new IllegalStateException("secret");
    }
}
