package app.draft.$a;

import static io.routelet.RequestScope.draftMode;

import io.routelet.DraftMode;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.Map;

public final class Route {
    record Params(String a) {}

    public static Response GET(RouteContext<Params> context) {
        DraftMode draft = draftMode();
        switch (context.params().a()) {
            case "enable" -> draft.enable();
            case "disable" -> draft.disable();
            default -> {}
        }
        return Response.json(Map.of("enabled", draft.isEnabled()));
    }
}
