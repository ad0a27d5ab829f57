package app.r.rethrow;

import static io.routelet.Navigation.redirect;

import io.routelet.HttpException;
import io.routelet.Response;
import java.util.Map;

public final class Route {
    public static Response GET() {
        try {
            throw redirect("/d/1");
        } catch (HttpException e) {
            throw e;
        } catch (RuntimeException e) {
            return Response.json(Map.of("msg", "" + e.getMessage()));
        }
    }
}
