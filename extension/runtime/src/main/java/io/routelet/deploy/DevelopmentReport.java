package io.routelet.deploy;

import io.routelet.cache.CacheCore;
import io.routelet.cache.EntryReport;
import io.routelet.route.RouteTable;
import io.routelet.serve.Endpoint;
import io.routelet.serve.StaticRoute;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a development server shows of an application: an attribute of its ServletContext that is there with {@code
 * routelet.dev=true} only. It gives the rows of now, all of them texts, as such a server has a Routelet of its own and
 * shares no class with this one: {@code routes} and {@code entries}. Safe for use by any thread.
 */
final class DevelopmentReport implements Supplier<Map<String, List<Map<String, String>>>> {
    private static final String ATTRIBUTE = "io.routelet.dev.report";

    private final RouteTable<Endpoint> table;
    private final Services services;

    private DevelopmentReport(RouteTable<Endpoint> table, Services services) {
        this.table = table;
        this.services = services;
    }

    static void show(ServletContext context, RouteTable<Endpoint> table, Services services) {
        context.setAttribute(ATTRIBUTE, new DevelopmentReport(table, services));
    }

    @Override
    public Map<String, List<Map<String, String>>> get() {
        List<Map<String, String>> routes = new ArrayList<>();
        table.routes().forEach(route -> routes.add(route(route)));
        List<Map<String, String>> entries = new ArrayList<>();
        CacheCore made = services.madeCache();
        if (made != null) {
            made.entries().forEach(entry -> entries.add(entry(entry)));
        }
        return Map.of("routes", routes, "entries", entries);
    }

    private static Map<String, String> route(RouteTable.Route<Endpoint> route) {
        Endpoint endpoint = route.value();
        StaticRoute statics = endpoint.statics();
        Map<String, String> row = new LinkedHashMap<>();
        row.put("path", route.path().toString());
        row.put("shown", route.path().withGroups());
        row.put("methods", String.join(", ", endpoint.methods()));
        row.put("source", route.place().name());
        row.put("kind", kind(endpoint, statics));
        row.put("because", Objects.requireNonNullElse(statics == null ? null : statics.because(), endpoint.because()));
        if (statics != null) {
            row.put("revalidate", text(statics.revalidate()));
            row.put("expire", text(statics.expire()));
            row.put("generated", String.join("\n", statics.generatedPaths()));
        }
        return row;
    }

    private static String kind(Endpoint endpoint, @Nullable StaticRoute statics) {
        if (endpoint.isPage()) {
            return "page";
        }
        if (statics == null || statics.because() != null) {
            return "dynamic";
        }
        return statics.generatedPaths().isEmpty() ? "static" : "generated";
    }

    private static String text(Optional<Duration> time) {
        return time.isPresent() ? time.get().toSeconds() + " s" : "never";
    }

    private static Map<String, String> entry(EntryReport entry) {
        return Map.of(
                "key", entry.key(),
                "state", entry.state().name(),
                "age", Long.toString(entry.age().toSeconds()),
                "bytes", Long.toString(entry.bytes()),
                "tags", String.join(", ", entry.tags()));
    }
}
