package io.routelet.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pattern of the URLs that one route answers. Two paths are equal if their segments are. Immutable.
 *
 * <p>The text of a path is its bracket form: {@code /users/[id]}, {@code /} for the root. Groups are no part of it;
 * {@link #withGroups()} shows them.
 */
public final class RoutePath {

    private final List<Segment> segments;
    private final List<String> parameters;
    private final List<String> components;
    private final String text;
    private final String withGroups;

    private RoutePath(List<Segment> segments, String withGroups) {
        this(segments, withGroups, "");
    }

    private RoutePath(List<Segment> segments, String withGroups, String extension) {
        this.segments = List.copyOf(segments);
        this.text = join(this.segments) + extension;
        this.withGroups = withGroups;
        List<String> names = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (Segment segment : segments) {
            if (!(segment instanceof Segment.Literal)) {
                names.add(segment.text());
                components.add(componentName(segment.text()));
            }
        }
        this.parameters = List.copyOf(names);
        this.components = List.copyOf(components);
    }

    /**
     * Reads the packages below the app root, outermost first; none is the root itself.
     *
     * @param problems gets every mistake
     * @return empty if a package is private, in which case nothing is told, or if a mistake was told
     */
    public static Optional<RoutePath> parse(List<Part> parts, List<RouteProblem.Occurrence> problems) {
        List<PlacedPiece> pieces = new ArrayList<>();
        for (Part part : parts) {
            String replacement = part.replacement();
            Piece piece = replacement == null ? PackageGrammar.read(part.name()) : BracketGrammar.read(replacement);
            pieces.add(new PlacedPiece(piece, Place.ofPackage(part.packageName())));
        }
        return assemble(pieces, problems);
    }

    /**
     * Reads a folder in bracket form, {@code /blog/[slug]}; {@code /} or nothing is the root. A folder {@code _x} is
     * private, {@code %5Fx} is the literal {@code _x}.
     *
     * @param place what messages name
     * @param problems gets every mistake
     * @return empty if a folder is private, in which case nothing is told, or if a mistake was told
     */
    public static Optional<RoutePath> ofFolder(String folder, Place place, List<RouteProblem.Occurrence> problems) {
        List<PlacedPiece> pieces = new ArrayList<>();
        String relative = folder.startsWith("/") ? folder.substring(1) : folder;
        if (!relative.isEmpty()) {
            for (String name : relative.split("/", -1)) {
                pieces.add(new PlacedPiece(BracketGrammar.readFolder(name), place));
            }
        }
        return assemble(pieces, problems);
    }

    /**
     * The same for a folder that the program itself names.
     *
     * @throws IllegalArgumentException if it is no path, with the problems as the message
     */
    public static RoutePath ofFolder(String folder) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        return ofFolder(folder, Place.ofPage(folder), problems)
                .orElseThrow(() -> new IllegalArgumentException(
                        problems.isEmpty() ? folder + " is private" : RouteProblems.report(problems)));
    }

    /**
     * The record component of a parameter: its name in camel case, {@code userId} for {@code user-id}, with an
     * underscore behind it where Java reserves the word.
     */
    public static String componentName(String parameter) {
        return JavaNames.component(parameter);
    }

    private static Optional<RoutePath> assemble(List<PlacedPiece> pieces, List<RouteProblem.Occurrence> problems) {
        for (PlacedPiece placed : pieces) {
            if (placed.piece().isPrivate()) {
                return Optional.empty();
            }
        }
        List<RouteProblem.Occurrence> found = PathRules.check(pieces);
        problems.addAll(found);
        return found.isEmpty() ? Optional.of(ofPieces(pieces)) : Optional.empty();
    }

    private static RoutePath ofPieces(List<PlacedPiece> pieces) {
        List<Segment> segments = new ArrayList<>();
        List<Piece> all = new ArrayList<>();
        for (PlacedPiece placed : pieces) {
            all.add(placed.piece());
            if (placed.piece() instanceof Piece.Position position) {
                segments.add(position.segment());
            }
        }
        return new RoutePath(segments, join(all));
    }

    private static String join(List<?> parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append('/').append(part);
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    /** The path of a file in this folder: {@code /blog/[slug]/icon}. */
    RoutePath file(String name) {
        List<Segment> all = new ArrayList<>(segments);
        all.add(new Segment.Literal(name));
        return new RoutePath(all, (withGroups.equals("/") ? "" : withGroups) + "/" + name);
    }

    /**
     * The path of several files in a folder of their own: {@code /products/sitemap/[id].xml}. The value of its last
     * parameter is a whole segment, with the extension.
     */
    RoutePath files(String name, String extension) {
        RoutePath folder = file(name);
        List<Segment> all = new ArrayList<>(folder.segments);
        String parameter = "id";
        while (parameters.contains(parameter)) {
            parameter += "_";
        }
        Segment id = new Segment.Parameter(parameter);
        all.add(id);
        return new RoutePath(all, folder.withGroups + "/" + id + extension, extension);
    }

    /** The positions, from left to right; none for the root. */
    public List<Segment> segments() {
        return segments;
    }

    /** The names of its parameters, in the order of the path. */
    public List<String> parameters() {
        return parameters;
    }

    /** The record components of its parameters, in the order of the path. */
    public List<String> components() {
        return components;
    }

    /** Whether it has no parameter, and so answers exactly one path: its text. */
    public boolean isLiteral() {
        return parameters.isEmpty();
    }

    /** The bracket form with the groups that the author put around it, {@code /(shop)/cart}; for messages. */
    public String withGroups() {
        return withGroups;
    }

    /** The canonical bracket form. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RoutePath path && path.segments.equals(segments);
    }

    @Override
    public int hashCode() {
        return segments.hashCode();
    }

    /** A piece and the package or folder that it was read from. */
    record PlacedPiece(Piece piece, Place place) {}
}
