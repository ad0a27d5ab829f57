package io.routelet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.TomcatSite;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every observed route has its handler, or stands under {@code noHandler} in {@code deviations.json}. */
class RoutesTest {
    @ParameterizedTest
    @CsvSource({
        "default, routelet.basePath, ''",
        "basePath=/docs, routelet.basePath, /docs",
        "trailingSlash=true, routelet.trailingSlash, true",
        "cacheComponents=true, routelet.cacheComponents, true"
    })
    void hasAHandlerOrIsListed(String config, String setting, String value) throws Exception {
        Map<String, String> settings = Map.of(setting, value);
        String prefix = setting.endsWith("basePath") ? value : "";
        Set<String> unanswered = new TreeSet<>();
        try (TomcatSite site = BuiltSite.start(settings)) {
            for (String route : routes(config)) {
                if (!isAnswered(site.client(), prefix + path(route))) {
                    unanswered.add(config + " " + route);
                }
            }
        }

        assertThat(unanswered).containsExactlyInAnyOrderElementsOf(listed(config));
    }

    /** What matches a route is refused by Routelet in its own words, or sent to the other form of its path. */
    private static boolean isAnswered(Client server, String path) throws IOException {
        Reply answer = server.send("PROPFIND", path);
        return answer.status() == 308 || answer.headers("Content-Type").contains("application/problem+json");
    }

    /** A path that the route matches. */
    private static String path(String route) {
        return file(route)
                .replaceAll("/(\\([^/]*\\)|@[^/]*)(?=/)", "")
                .replaceAll("/\\[\\[[^/]*]](?=/|$)", "")
                .replaceAll("/\\[[^/]*](?=/|$)", "/a")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace(" ", "%20")
                .replace("日本", "%E6%97%A5%E6%9C%AC");
    }

    /** The path of a file of metadata, which is named by its source, without the words behind it. */
    private static String file(String route) {
        String name = route.replaceFirst("(?<=\\w) (?=\\(page|with |exporting |reading |force-).*", "");
        if (!name.startsWith("app/") || name.contains(" ")) {
            return name;
        }
        String path = name.substring("app".length());
        return path.replaceFirst("^/products/sitemap$", "/products/sitemap/0.xml")
                .replaceFirst("/multi-icon/icon$", "/multi-icon/icon/small")
                .replaceFirst("/sitemap$", "/sitemap.xml")
                .replaceFirst("/robots$", "/robots.txt")
                .replaceFirst("/manifest$", "/manifest.webmanifest");
    }

    /** The names that are paths; the others are words or files of metadata. */
    private static Set<String> routes(String config) {
        Set<String> routes = new TreeSet<>();
        for (JsonObject route :
                Resource.json("cases.json").getJsonArray("routes").getValuesAs(JsonObject.class)) {
            if (route.getString("config").equals(config)) {
                routes.add(route.getString("route"));
            }
        }
        return routes;
    }

    private static Set<String> listed(String config) {
        Set<String> listed = new TreeSet<>();
        for (JsonObject group :
                Resource.json("deviations.json").getJsonArray("noHandler").getValuesAs(JsonObject.class)) {
            listed.addAll(group.getJsonArray("routes").getValuesAs(JsonString::getString));
        }
        listed.removeIf(route -> !route.startsWith(config + " "));
        return listed;
    }
}
