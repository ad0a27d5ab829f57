package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;

/** The route table as it is logged at start-up. */
final class RouteTableLog {
    private RouteTableLog() {}

    static String of(String contextPath, RouteTable<Endpoint> table) {
        StringBuilder text = new StringBuilder("Routes of ").append(contextPath.isEmpty() ? "/" : contextPath);
        table.routes().forEach(route -> text.append('\n')
                .append(route.path())
                .append("  ")
                .append(route.value().allow()));
        return text.toString();
    }
}
