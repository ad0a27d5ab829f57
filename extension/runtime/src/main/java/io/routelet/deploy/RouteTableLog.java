package io.routelet.deploy;

import io.routelet.route.RouteTable;
import io.routelet.route.RouteTableText;
import io.routelet.route.RouteTableText.Kind;
import io.routelet.serve.Endpoint;
import io.routelet.serve.StaticRoute;
import io.routelet.serve.TrailingSlash;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The route table as it is logged at start-up. */
final class RouteTableLog {
    private RouteTableLog() {}

    /**
     * The table with its head.
     *
     * @param place context path and base path
     * @param slash which form of the paths answers: security constraints have to be on that one
     */
    static String of(String place, RouteTable<Endpoint> table, TrailingSlash slash) {
        String paths = slash == TrailingSlash.ALWAYS ? ", answering with a slash at the end" : "";
        return "Routes of " + name(place) + paths + "\n\n" + of(table, Map.of()) + "\n";
    }

    /** An application as the log names it. */
    static String name(String place) {
        return place.isEmpty() ? "/" : place;
    }

    /** @param left why answers were not prerendered, by their paths */
    static String of(RouteTable<Endpoint> table, Map<String, String> left) {
        List<RouteTableText.Row> rows = new ArrayList<>();
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            rows.add(row(route, left));
        }
        return RouteTableText.of(rows);
    }

    private static RouteTableText.Row row(RouteTable.Route<Endpoint> route, Map<String, String> left) {
        List<String> methods = route.value().methods();
        String source = route.place().name();
        StaticRoute statics = route.value().statics();
        if (route.value().isPage()) {
            return new RouteTableText.Row(
                    route.path(), methods, Kind.PAGE, Optional.empty(), Optional.empty(), source, List.of(), "");
        }
        if (statics == null) {
            return RouteTableText.Row.dynamic(
                    route.path(), methods, source, route.value().because());
        }
        String because = statics.because();
        return because == null
                ? kept(route, methods, statics, left)
                : RouteTableText.Row.dynamic(route.path(), methods, source, because);
    }

    private static RouteTableText.Row kept(
            RouteTable.Route<Endpoint> route, List<String> methods, StaticRoute statics, Map<String, String> left) {
        List<String> paths = statics.generatedPaths();
        String why = left.get(route.path().toString());
        return new RouteTableText.Row(
                route.path(),
                methods,
                paths.isEmpty() ? Kind.STATIC : Kind.GENERATED,
                statics.revalidate(),
                statics.expire(),
                route.place().name(),
                paths.stream()
                        .map(path -> left.containsKey(path) ? path + " (not prerendered)" : path)
                        .toList(),
                why == null ? "" : "not prerendered: " + why);
    }
}
