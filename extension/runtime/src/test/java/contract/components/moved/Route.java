package contract.components.moved;

import static io.routelet.Navigation.redirect;

import io.routelet.Response;

public final class Route {
    public static Response GET() {
        throw redirect("/info");
    }
}
