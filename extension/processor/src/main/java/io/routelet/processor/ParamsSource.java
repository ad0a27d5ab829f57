package io.routelet.processor;

import io.routelet.route.RoutePath;
import io.routelet.route.Segment;
import java.util.List;
import java.util.stream.Collectors;

/** The record that an author need not write: all dynamic segments of a path as text, parents first. */
final class ParamsSource {
    private final RoutePath path;
    private final List<Segment> segments;

    ParamsSource(RoutePath path) {
        this.path = path;
        this.segments = path.segments().stream()
                .filter(segment -> segment.parameter().isPresent())
                .toList();
    }

    String text(String owner, String annotation) {
        boolean lists = segments.stream().anyMatch(Segment::takesTheRest);
        String components = segments.stream().map(ParamsSource::component).collect(Collectors.joining(", "));
        return JavaText.ascii("package " + owner + ";\n\n"
                + (lists ? "import java.util.List;\n\n" : "")
                + "/**\n * The dynamic segments of " + JavaText.code(path) + ".\n *\n"
                + segments.stream().map(ParamsSource::comment).collect(Collectors.joining())
                + " */\n"
                + annotation
                + "public record Params(" + components + ") {}\n");
    }

    private static String component(Segment segment) {
        return (segment.takesTheRest() ? "List<String> " : "String ") + name(segment);
    }

    private static String comment(Segment segment) {
        return " * @param " + name(segment) + " the segment" + (segment.takesTheRest() ? "s " : " ")
                + JavaText.code(segment) + (segment instanceof Segment.OptionalCatchAll ? ", none or more" : "") + "\n";
    }

    private static String name(Segment segment) {
        return RoutePath.componentName(segment.text());
    }
}
