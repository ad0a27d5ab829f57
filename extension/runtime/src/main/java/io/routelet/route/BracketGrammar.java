package io.routelet.route;

/**
 * Reads the bracket form: the text of {@code @Segment}, or the name of a folder of pages. Brackets around a part of
 * the text only ({@code [name].json}) are a literal.
 */
final class BracketGrammar {

    private BracketGrammar() {}

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
