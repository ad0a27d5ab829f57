package contract.statics.draft.$what;

import static io.routelet.RequestScope.draftMode;

import io.routelet.Response;
import io.routelet.RouteContext;

public final class Route {
    record Params(String what) {}

    public static Response GET(RouteContext<Params> context) {
        switch (context.params().what()) {
            case "enable" -> draftMode().enable();
            case "disable" -> draftMode().disable();
            default -> {}
        }
        return Response.text(String.valueOf(draftMode().isEnabled()));
    }
}
