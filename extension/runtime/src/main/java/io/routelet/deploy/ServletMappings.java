package io.routelet.deploy;

import io.routelet.route.RoutePath;
import io.routelet.route.RouteTable;
import io.routelet.route.Segment;
import io.routelet.serve.Endpoint;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the servlets of an application are mapped to besides {@code /}. Each of these mappings comes before that one
 * (Servlet, 12.1 and 12.2), so that no route below it is reached.
 */
final class ServletMappings {
    private final Map<String, String> servlets;

    /** @param servlets their names by their mappings */
    ServletMappings(Map<String, String> servlets) {
        this.servlets = servlets;
    }

    /** To be called while the container initialises the application: later it does not tell which servlets there are. */
    static ServletMappings find(ServletContext context) {
        Map<String, String> servlets = new TreeMap<>();
        for (ServletRegistration servlet : context.getServletRegistrations().values()) {
            Collection<String> mappings = servlet.getMappings();
            if (mappings != null) {
                for (String mapping : mappings) {
                    if (!mapping.equals("/")) {
                        servlets.put(mapping, servlet.getName());
                    }
                }
            }
        }
        return new ServletMappings(servlets);
    }

    /**
     * The routes of which a servlet answers every path.
     *
     * @return a message that names each with the servlet; null where there is none
     */
    @Nullable
    String report(RouteTable<Endpoint> table, String basePath) {
        StringBuilder lines = new StringBuilder();
        for (RouteTable.Route<Endpoint> route : table.routes()) {
            String head = basePath + head(route.path());
            for (Map.Entry<String, String> servlet : servlets.entrySet()) {
                if (takes(servlet.getKey(), head, route.path().isLiteral())) {
                    lines.append("\n  ")
                            .append(route.path())
                            .append(" of ")
                            .append(route.place().name());
                    lines.append(": the servlet ").append(servlet.getValue()).append(" is mapped to \"");
                    lines.append(servlet.getKey()).append('"');
                    break;
                }
            }
        }
        return lines.isEmpty()
                ? null
                : "Routes that are never reached, because a servlet of the application answers in their place. Map it to"
                        + " a path where no route is, or remove the route:" + lines;
    }

    /** @param literal whether that is all of the path */
    private static boolean takes(String mapping, String head, boolean literal) {
        if (mapping.endsWith("/*")) {
            return (head + "/").startsWith(mapping.substring(0, mapping.length() - 1));
        }
        if (!literal) {
            return false;
        }
        if (mapping.startsWith("*.")) {
            String file = head.substring(head.lastIndexOf('/') + 1);
            return file.lastIndexOf('.') >= 0
                    && file.substring(file.lastIndexOf('.')).equals(mapping.substring(1));
        }
        return head.equals(mapping);
    }

    /** The literal segments that a path begins with; empty for none. */
    private static String head(RoutePath route) {
        StringBuilder head = new StringBuilder();
        for (Segment segment : route.segments()) {
            if (!(segment instanceof Segment.Literal)) {
                break;
            }
            head.append('/').append(segment.text());
        }
        return head.toString();
    }
}
