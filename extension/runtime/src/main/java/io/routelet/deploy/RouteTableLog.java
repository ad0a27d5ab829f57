package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.route.RouteTableText;
import io.routelet.serve.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** The route table as it is logged at start-up. */
final class RouteTableLog {
    private RouteTableLog() {}

    static String of(String contextPath, RouteTable<Endpoint> table) {
        List<RouteTableText.Row> rows = new ArrayList<>();
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            List<String> methods = List.of(route.value().allow().split(", "));
            rows.add(RouteTableText.Row.dynamic(
                    route.path(), methods, route.place().name()));
        }
        return "Routes of " + (contextPath.isEmpty() ? "/" : contextPath) + "\n\n" + RouteTableText.of(rows) + "\n";
    }
}
