package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.route.RouteTableText;
import io.routelet.serve.Endpoint;
import java.util.List;

/** The route table as it is logged at start-up. */
final class RouteTableLog {
    private RouteTableLog() {}

    static String of(String contextPath, RouteTable<Endpoint> table) {
        List<RouteTableText.Row> rows = table.routes().stream()
                .map(route -> RouteTableText.Row.dynamic(
                        route.path(),
                        List.of(route.value().allow().split(", ")),
                        route.place().name()))
                .toList();
        return "Routes of " + (contextPath.isEmpty() ? "/" : contextPath) + "\n\n" + RouteTableText.of(rows) + "\n";
    }
}
