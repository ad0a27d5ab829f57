package io.routelet.processor;

import io.routelet.Link;
import io.routelet.route.RoutePath;
import io.routelet.route.Segment;
import io.routelet.route.SpecialRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The method of {@code Links} for one route, page or file that a class makes.
 *
 * @param name the literal segments in camel case; those of its parameters where it has none, {@code root} for {@code /}
 * @param exactName its packages or its folder, joined by {@code $}, for two that would have the same method
 * @param path where it is
 * @param answer what answers there, as Javadoc
 * @param parameters one for each dynamic segment
 */
record LinkMethod(String name, String exactName, RoutePath path, String answer, List<Parameter> parameters) {
    /** No package that has routes begins with it. */
    private static final String PAGE = "_page";

    /**
     * One parameter.
     *
     * @param type its type, as source
     * @param name its name
     * @param segment what it fills in
     * @param extension what stands behind it in the same segment, or nothing
     */
    record Parameter(String type, String name, Segment segment, String extension) {
        String declaration() {
            return type + " " + name;
        }
    }

    /** That of a class. */
    static LinkMethod of(AppSource app, String className, RoutePath path, LinkTypes types) {
        SpecialRoute special = SpecialRoute.of(className);
        boolean several = special != null && app.hasSeveral(className, special);
        String below = AppSource.packageOf(className).substring(app.root().length());
        String exact = below.isEmpty() ? "$" : below.substring(1).replace('.', '$');
        return new LinkMethod(
                name(path),
                special == null ? exact : exact + "$" + special.className(),
                path,
                "{@link " + className + "}",
                parameters(path, types, special != null && several ? special.extension() : ""));
    }

    /** That of a page, by its path within the WAR. */
    static LinkMethod ofPage(String file, RoutePath path, LinkTypes types) {
        return new LinkMethod(
                name(path),
                PAGE + exact(path.withGroups()),
                path,
                "the page " + JavaText.code(file),
                parameters(path, types, ""));
    }

    /** A folder as a name: no two have the same. */
    private static String exact(String folder) {
        StringBuilder name = new StringBuilder();
        folder.codePoints().forEach(c -> {
            if (c == '/') {
                name.append('$');
            } else if (c != '$'
                    && c != '_'
                    && Character.isJavaIdentifierPart(c)
                    && !Character.isIdentifierIgnorable(c)) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
    }

    /** @param extension of the last one */
    private static List<Parameter> parameters(RoutePath path, LinkTypes types, String extension) {
        List<Parameter> parameters = new ArrayList<>();
        int count = path.parameters().size();
        for (Segment segment : path.segments()) {
            if (segment.parameter().isPresent()) {
                boolean last = parameters.size() == count - 1;
                parameters.add(new Parameter(types.of(segment), variable(segment), segment, last ? extension : ""));
            }
        }
        return List.copyOf(parameters);
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
        return new LinkMethod(exactName, exactName, path, answer, parameters);
    }

    String text() {
        String declarations = parameters.stream().map(Parameter::declaration).collect(Collectors.joining(", "));
        return "\n    /**\n     * " + JavaText.code(path) + ", answered by " + answer + ".\n     *\n"
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
        int next = 0;
        for (Segment segment : path.segments()) {
            if (segment instanceof Segment.Literal) {
                literal.append(Link.segment(segment.text()));
                continue;
            }
            flush(literal, parts);
            Parameter parameter = parameters.get(next++);
            String more = parameter.extension().isEmpty() ? "" : " + \"" + parameter.extension() + "\"";
            parts.add("Link." + function(segment) + "(" + parameter.name() + more + ")");
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
