package io.routelet.route;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the bracket form: the text of {@code @Segment}, or the name of a folder of pages. Brackets around a part of
 * the text only ({@code [name].json}) are a literal.
 */
final class BracketGrammar {

    private static final Pattern ESCAPE = Pattern.compile("(%[0-9A-Fa-f]{2})+");
    private static final String ESCAPED_DOLLAR = "%24";

    private BracketGrammar() {}

    /**
     * Reads the text of {@code @Segment}. A literal that looks like a package, like an escaped URL or like half a bracket
     * form is told; as {@code %5F} in the name of a folder, {@code %24} in front is a {@code $} that is meant.
     */
    static Piece readSegment(String text) {
        if (text.startsWith(ESCAPED_DOLLAR)) {
            return readLiteral("$" + text.substring(ESCAPED_DOLLAR.length()));
        }
        Piece piece = readLiteral(text);
        return isLiteral(piece) && text.startsWith("$") ? dollar(text, piece) : piece;
    }

    private static Piece readLiteral(String text) {
        Piece piece = read(text);
        if (!isLiteral(piece)) {
            return piece;
        }
        Matcher escape = ESCAPE.matcher(text);
        if (escape.find()) {
            return Piece.wrong(RouteProblem.SEGMENT_ESCAPED, text, escape.group());
        }
        return isBalanced(text) ? piece : Piece.wrong(RouteProblem.SEGMENT_BRACKETS, text);
    }

    private static boolean isLiteral(Piece piece) {
        return piece instanceof Piece.Position position && position.segment() instanceof Segment.Literal;
    }

    private static Piece dollar(String text, Piece literal) {
        String name = text.replaceFirst("^\\$+", "");
        int count = text.length() - name.length();
        if (name.isEmpty()) {
            return literal;
        }
        String brackets = count == 1 ? "[" + name + "]" : count == 2 ? "[..." + name + "]" : "[[..." + name + "]]";
        return Piece.wrong(RouteProblem.SEGMENT_DOLLAR, text, brackets, ESCAPED_DOLLAR + text.substring(1));
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int i = 0; i < text.length() && open >= 0; i++) {
            open += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
        }
        return open == 0;
    }

    /** Reads one bracket form or one literal, decoded. */
    static Piece read(String text) {
        if (text.isEmpty()) {
            return Piece.wrong(RouteProblem.SEGMENT_EMPTY);
        }
        if (text.equals(".") || text.equals("..")) {
            return Piece.wrong(RouteProblem.SEGMENT_DOTS, text);
        }
        if (text.indexOf('/') >= 0) {
            return Piece.wrong(RouteProblem.SEGMENT_SLASH, text);
        }
        int unusable = unusable(text);
        if (unusable >= 0) {
            return Piece.wrong(RouteProblem.SEGMENT_CHARACTER, printable(text), "U+%04X".formatted(unusable));
        }
        return piece(text);
    }

    /** Reads the name of a folder: as Next.js does, {@code _x} is private and {@code %5Fx} the literal {@code _x}. */
    static Piece readFolder(String name) {
        if (name.startsWith("_")) {
            return new Piece.Private();
        }
        boolean escaped = name.regionMatches(true, 0, "%5F", 0, 3);
        return read(escaped ? "_" + name.substring(3) : name);
    }

    private static Piece piece(String text) {
        if (enclosed(text, "(", ")")) {
            String name = inner(text, 1);
            return name.isEmpty() ? Piece.wrong(RouteProblem.SEGMENT_BRACKETS, text) : new Piece.Group(name);
        }
        if (!enclosed(text, "[", "]")) {
            return Piece.literal(text);
        }
        if (enclosed(text, "[[...", "]]")) {
            return named(text, new Segment.OptionalCatchAll(text.substring(5, text.length() - 2)));
        }
        if (text.startsWith("[...")) {
            return named(text, new Segment.CatchAll(text.substring(4, text.length() - 1)));
        }
        return named(text, new Segment.Parameter(inner(text, 1)));
    }

    private static Piece named(String text, Segment segment) {
        String name = segment.text();
        boolean usable = !name.isEmpty() && !name.startsWith(".") && name.indexOf('[') < 0 && name.indexOf(']') < 0;
        return usable ? new Piece.Position(segment) : Piece.wrong(RouteProblem.SEGMENT_BRACKETS, text);
    }

    private static boolean enclosed(String text, String open, String close) {
        return text.length() >= open.length() + close.length() && text.startsWith(open) && text.endsWith(close);
    }

    private static String inner(String text, int mark) {
        return text.substring(mark, text.length() - mark);
    }

    /** The first character that no request path can deliver: a control, half a surrogate pair, a backslash; or -1. */
    private static int unusable(String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == '\\')
                .findFirst()
                .orElse(-1);
    }

    /** A text for a message: what cannot be shown is a question mark. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            boolean plain = !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE;
            shown.append(plain ? Character.toString(c) : "?");
        });
        return shown.toString();
    }
}
