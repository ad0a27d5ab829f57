package app.conn;

import static io.routelet.RequestScope.connection;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.conformance.Configuration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs at request time in every configuration: it asks for the connection. */
@RouteConfig(revalidate = 60)
public final class Route {
    public static Response GET() {
        connection();
        long now = System.currentTimeMillis();
        if (Configuration.CACHE_COMPONENTS.isCurrent()) {
            return Response.json(Map.of("d", now));
        }
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("now", now);
        members.put("r", "undefined");
        return Response.json(members);
    }
}
