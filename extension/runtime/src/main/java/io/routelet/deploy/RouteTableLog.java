package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.route.RouteTableText;
import io.routelet.route.RouteTableText.Kind;
import io.routelet.serve.Endpoint;
import io.routelet.serve.StaticRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The route table as it is logged at start-up. */
final class RouteTableLog {
    private RouteTableLog() {}

    static String of(String contextPath, RouteTable<Endpoint> table) {
        List<RouteTableText.Row> rows = new ArrayList<>();
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            rows.add(row(route));
        }
        return "Routes of " + (contextPath.isEmpty() ? "/" : contextPath) + "\n\n" + RouteTableText.of(rows) + "\n";
    }

    private static RouteTableText.Row row(RouteTable.Route<Endpoint> route) {
        List<String> methods = route.value().methods();
        String source = route.place().name();
        StaticRoute statics = route.value().statics();
        if (route.value().isPage()) {
            return new RouteTableText.Row(
                    route.path(), methods, Kind.PAGE, Optional.empty(), Optional.empty(), source, List.of(), "");
        }
        return statics == null
                ? RouteTableText.Row.dynamic(
                        route.path(), methods, source, route.value().because())
                : new RouteTableText.Row(
                        route.path(),
                        methods,
                        statics.generatedPaths().isEmpty() ? Kind.STATIC : Kind.GENERATED,
                        statics.revalidate(),
                        statics.expire(),
                        source,
                        statics.generatedPaths(),
                        "");
    }
}
