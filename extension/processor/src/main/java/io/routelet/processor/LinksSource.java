package io.routelet.processor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The class with a method for each route, so that an address in the code cannot outlive its route. */
final class LinksSource {
    private final List<LinkMethod> methods;

    LinksSource(List<LinkMethod> links) {
        Map<String, Integer> counts = new HashMap<>();
        links.forEach(link -> counts.merge(link.signature(), 1, Integer::sum));
        methods = links.stream()
                // Neither of two keeps the name that both claim: a link never changes to another route in silence.
                .map(link -> counts.getOrDefault(link.signature(), 0) == 1 ? link : link.exact())
                .sorted(Comparator.comparing(link -> link.path().toString()))
                .toList();
    }

    String text(String root, String annotation) {
        boolean lists = methods.stream()
                .flatMap(method -> method.parameters().stream())
                .anyMatch(parameter -> parameter.segment().takesTheRest());
        return JavaText.ascii("package " + root + ";\n\nimport io.routelet.Link;\n"
                + (lists ? "import java.util.List;\n" : "")
                + "\n/** The paths of all routes, pages and files that classes make, for {@code RouteContext.path}. */\n"
                + annotation
                + "public final class Links {\n    private Links() {}\n"
                + methods.stream().map(LinkMethod::text).collect(Collectors.joining())
                + "}\n");
    }
}
