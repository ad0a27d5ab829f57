package io.routelet.maven.dev;

import java.util.Map;

/** A trouble as a page. */
final class TroublePage {
    private TroublePage() {}

    static String of(Trouble trouble) {
        StringBuilder body = new StringBuilder("<main>\n<p class=\"status\">" + trouble.status() + "</p>\n<h1>"
                + Html.text(trouble.title()) + "</h1>\n");
        if (!trouble.detail().isEmpty()) {
            body.append(Html.element("p", "detail", trouble.detail())).append('\n');
        }
        trouble.spots().forEach(spot -> add(spot, body));
        if (!trouble.links().isEmpty()) {
            addLinks(trouble.links(), body);
        }
        if (!trouble.more().isEmpty()) {
            body.append("<details>\n<summary>Stack trace</summary>\n")
                    .append(Html.element("pre", "more", trouble.more()))
                    .append("\n</details>\n");
        }
        body.append(
                "<footer>Save the file and reload. All routes: <a href=\"/_routelet\">/_routelet</a></footer>\n</main>\n");
        return Html.page(trouble.title(), body.toString());
    }

    private static void add(Trouble.Spot spot, StringBuilder body) {
        body.append("<section>\n")
                .append(Html.element("h2", "place", spot.place()))
                .append('\n');
        if (!spot.message().isEmpty()) {
            body.append(Html.element("pre", "message", spot.message())).append('\n');
        }
        CodeFrame code = spot.code();
        if (code != null && !code.lines().isEmpty()) {
            body.append("<pre class=\"code\">");
            for (String line : code.text().split("\n", -1)) {
                boolean marked = line.startsWith(">") || line.startsWith("      |");
                body.append(marked ? Html.element("b", "here", line) : Html.text(line) + "\n");
            }
            body.append("</pre>\n");
        }
        body.append("</section>\n");
    }

    private static void addLinks(Map<String, String> links, StringBuilder body) {
        body.append("<section>\n<h2>The nearest routes</h2>\n<ul>\n");
        links.forEach((path, source) -> body.append("<li>")
                .append(path.contains("[") ? Html.element("code", "path", path) : link(path))
                .append(' ')
                .append(Html.element("span", "source", source))
                .append("</li>\n"));
        body.append("</ul>\n</section>\n");
    }

    /** A path without parameters can be followed. */
    static String link(String path) {
        return "<a href=\"" + Html.text(path) + "\"><code class=\"path\">" + Html.text(path) + "</code></a>";
    }
}
