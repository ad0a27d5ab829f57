package contract.pages.gone;

import static io.routelet.Navigation.notFound;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw notFound();
    }
}
