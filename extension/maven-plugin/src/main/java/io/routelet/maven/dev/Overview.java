package io.routelet.maven.dev;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page {@code /_routelet}: what the application is made of and what it does. */
final class Overview {
    private final StringBuilder body = new StringBuilder();
    private String[] columns = {};

    private Overview() {}

    static String of(Development development, Requests requests) {
        Overview page = new Overview();
        page.body.append("<main>\n<h1>Routelet</h1>\n<p class=\"lead\">The application under development. This page is"
                + " never part of the WAR.</p>\n");
        page.troubles(development);
        page.routes(development.report("routes"));
        page.entries(development.report("entries"));
        page.requests(requests.latest());
        page.settings(development.settings());
        page.body.append("</main>\n");
        return Html.page("Routelet", page.body.toString());
    }

    private void troubles(Development development) {
        Development.Verdict verdict = development.verdict();
        Trouble failure = verdict.failure();
        if (failure == null && verdict.broken().isEmpty()) {
            return;
        }
        body.append("<section id=\"troubles\">\n<h2>What is wrong</h2>\n");
        if (failure != null) {
            body.append(Html.element("pre", "message", failure.title() + "\n" + failure.detail()))
                    .append('\n');
        }
        for (BrokenFile file : verdict.broken()) {
            Trouble trouble = development.troubles().broken(file, Map.of());
            for (Trouble.Spot spot : trouble.spots()) {
                body.append(Html.element("pre", "message", spot.place() + "\n" + spot.message()))
                        .append('\n');
            }
        }
        body.append("</section>\n");
    }

    private void routes(List<Map<String, String>> routes) {
        open("routes", "Routes", "Route", "GET", "Methods", "Source");
        for (Map<String, String> route : routes) {
            String path = route.getOrDefault("path", "");
            boolean follows =
                    !path.contains("[") && route.getOrDefault("methods", "").contains("GET");
            String kind = route.getOrDefault("kind", "");
            row(
                    follows ? TroublePage.link(path) : Html.element("code", "path", path),
                    Html.element("span", "kind kind-" + kind, kind) + quiet(cache(route)),
                    Html.text(route.getOrDefault("methods", "")),
                    Html.element("span", "source", route.getOrDefault("source", "")));
        }
        close();
    }

    /** Why GET runs for each request, or how long its answer lives. */
    private static String cache(Map<String, String> route) {
        String because = route.getOrDefault("because", "");
        String revalidate = route.getOrDefault("revalidate", "");
        return !because.isEmpty() ? because : revalidate.isEmpty() ? "" : "revalidate " + revalidate;
    }

    private static String quiet(String text) {
        return text.isEmpty() ? "" : "<br>" + Html.element("span", "quiet", text);
    }

    private void entries(List<Map<String, String>> entries) {
        open("entries", "Kept answers", "Route or scope", "State", "Age", "Bytes", "Tags");
        for (Map<String, String> entry : entries) {
            String state = entry.getOrDefault("state", "");
            row(
                    Html.element("code", "path", entry.getOrDefault("key", "")),
                    Html.element("span", "state-" + state, state.toLowerCase(Locale.ROOT)),
                    Html.text(entry.getOrDefault("age", "") + " s"),
                    Html.text(entry.getOrDefault("bytes", "")),
                    Html.element("span", "quiet", entry.getOrDefault("tags", "")));
        }
        close();
    }

    private void requests(List<Requests.Answered> requests) {
        open("requests", "Latest requests", "Request", "Status", "Time", "Cache");
        for (Requests.Answered request : requests) {
            row(
                    Html.element("code", "path", request.line()),
                    Html.element("span", request.status() < 400 ? "ok" : "failed", Integer.toString(request.status())),
                    Html.text(request.millis() + " ms"),
                    Html.element("span", "quiet", request.cache()));
        }
        close();
    }

    private void settings(Map<String, String> settings) {
        open("settings", "Settings that are set", "Name", "Value");
        for (Map.Entry<String, String> setting : new TreeMap<>(settings).entrySet()) {
            row(
                    Html.element("code", "path", setting.getKey()),
                    Html.text(Settings.shown(setting.getKey(), setting.getValue())));
        }
        close();
    }

    private void open(String id, String heading, String... names) {
        columns = names;
        body.append("<section id=\"")
                .append(id)
                .append("\">\n<h2>")
                .append(heading)
                .append("</h2>\n<table>\n<thead><tr>");
        for (String column : columns) {
            body.append("<th>").append(column).append("</th>");
        }
        body.append("</tr></thead>\n<tbody>");
    }

    private void row(String... cells) {
        body.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            body.append("<td data-column=\"")
                    .append(columns[i])
                    .append("\">")
                    .append(cells[i])
                    .append("</td>");
        }
        body.append("</tr>\n");
    }

    private void close() {
        body.append("</tbody>\n</table>\n</section>\n");
    }
}
