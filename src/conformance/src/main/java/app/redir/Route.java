package app.redir;

import static io.routelet.Navigation.redirect;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.conformance.Configuration;
import io.routelet.conformance.Variant;

public final class Route {
    public static Response GET(Request request) {
        String standard = Configuration.CACHE_COMPONENTS.isCurrent() ? "/info" : "/lit";
        throw redirect(Variant.parameter(request, "to", standard));
    }
}
