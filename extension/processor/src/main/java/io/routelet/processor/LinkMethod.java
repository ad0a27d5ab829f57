package io.routelet.processor;

import io.routelet.Link;
import io.routelet.route.RoutePath;
import io.routelet.route.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The method of {@code Links} for one route.
 *
 * @param name the literal segments in camel case; those of its parameters where it has none, {@code root} for {@code /}
 * @param exactName the packages of the route, joined by {@code $}, for two routes that would have the same method
 * @param path the route's path
 * @param route the full name of its class
 * @param parameters one for each dynamic segment
 */
record LinkMethod(String name, String exactName, RoutePath path, String route, List<Parameter> parameters) {

    /**
     * One parameter.
     *
     * @param type its type, as source
     * @param name its name
     * @param segment what it fills in
     */
    record Parameter(String type, String name, Segment segment) {
        String declaration() {
            return type + " " + name;
        }
    }

    static LinkMethod of(String root, String route, RoutePath path, LinkTypes types) {
        List<Parameter> parameters = path.segments().stream()
                .filter(segment -> segment.parameter().isPresent())
                .map(segment -> new Parameter(types.of(segment), variable(segment), segment))
                .toList();
        String below = AppSource.packageOf(route).substring(root.length());
        String exact = below.isEmpty() ? "$" : below.substring(1).replace('.', '$');
        return new LinkMethod(name(path), exact, path, route, parameters);
    }

    /** The name of the component, unless it would hide the class that the method calls (JLS 6.4.2). */
    private static String variable(Segment segment) {
        String name = RoutePath.componentName(segment.text());
        return name.equals("Link") ? "link" : name;
    }

    private static String name(RoutePath path) {
        List<String> literals = path.segments().stream()
                .filter(Segment.Literal.class::isInstance)
                .map(Segment::text)
                .toList();
        List<String> words = literals.isEmpty() ? path.parameters() : literals;
        return words.isEmpty() ? "root" : RoutePath.componentName(String.join("-", words));
    }

    /** What tells two methods apart: {@code users(1)} takes one segment, {@code users(n)} the segments of a catch-all. */
    String signature() {
        return parameters.stream()
                .map(parameter -> parameter.segment().takesTheRest() ? "n" : "1")
                .collect(Collectors.joining(",", name + "(", ")"));
    }

    LinkMethod exact() {
        return new LinkMethod(exactName, exactName, path, route, parameters);
    }

    String text() {
        String declarations = parameters.stream().map(Parameter::declaration).collect(Collectors.joining(", "));
        return "\n    /**\n     * " + JavaText.code(path) + ", answered by {@link " + route + "}.\n     *\n"
                + parameters.stream()
                        .map(parameter -> "     * @param " + parameter.name() + " the segment"
                                + (parameter.segment().takesTheRest() ? "s " : " ") + JavaText.code(parameter.segment())
                                + "\n")
                        .collect(Collectors.joining())
                + "     * @return the path within the application, encoded\n     */\n"
                + "    public static String " + name + "(" + declarations + ") {\n"
                + "        return Link.of(" + String.join(", ", parts()) + ");\n    }\n";
    }

    /** Literals that stand side by side are one constant. */
    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (Segment segment : path.segments()) {
            if (segment instanceof Segment.Literal) {
                literal.append(Link.segment(segment.text()));
                continue;
            }
            flush(literal, parts);
            parts.add("Link." + function(segment) + "(" + variable(segment) + ")");
        }
        flush(literal, parts);
        return parts;
    }

    private static void flush(StringBuilder literal, List<String> parts) {
        if (!literal.isEmpty()) {
            parts.add("\"" + literal + "\"");
            literal.setLength(0);
        }
    }

    private static String function(Segment segment) {
        if (segment instanceof Segment.CatchAll) {
            return "segments";
        }
        return segment instanceof Segment.OptionalCatchAll ? "optionalSegments" : "segment";
    }
}
