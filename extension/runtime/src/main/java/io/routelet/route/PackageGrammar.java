package io.routelet.route;

/**
 * Reads the name of a package, rules 1 to 7 of the grammar, in their order.
 *
 * <pre>
 * $id  $$slug  $$$slug      1  parameter, catch-all, optional catch-all
 * _shop_                    2  group
 * __x                       3  literal _x
 * _2fa                      4  literal 2fa
 * _lib                      5  private
 * new_                      6  literal new
 * project_info  a__b        7  literals project-info, a_b
 * </pre>
 */
final class PackageGrammar {
    private final String part;

    private PackageGrammar(String part) {
        this.part = part;
    }

    static Piece read(String part) {
        return new PackageGrammar(part).read();
    }

    private Piece read() {
        int dollars = leading('$');
        if (part.indexOf('$', dollars) >= 0) {
            return Piece.wrong(RouteProblem.DOLLAR_INSIDE, part);
        }
        if (dollars > 0) {
            return parameter(dollars);
        }
        return part.startsWith("_") ? underscored() : body(part, "", Meaning.LITERAL);
    }

    private Piece parameter(int dollars) {
        String name = part.substring(dollars);
        if (dollars > 3) {
            return Piece.wrong(RouteProblem.TOO_MANY_DOLLARS, part, String.valueOf(dollars));
        }
        if (name.isEmpty() || name.equals("_")) {
            return Piece.wrong(RouteProblem.PARAMETER_WITHOUT_NAME, part);
        }
        if (name.startsWith("_") && !name.startsWith("__")) {
            return Piece.wrong(RouteProblem.LEADING_UNDERSCORE, part, part.replaceFirst("_", ""));
        }
        return body(
                name,
                "",
                switch (dollars) {
                    case 1 -> Meaning.PARAMETER;
                    case 2 -> Meaning.CATCH_ALL;
                    default -> Meaning.OPTIONAL_CATCH_ALL;
                });
    }

    private Piece underscored() {
        int leading = leading('_');
        if (isGroup(leading)) {
            return body(part.substring(1, part.length() - 1), "", Meaning.GROUP);
        }
        if (leading > 1) {
            return body(part.substring(2), "_", Meaning.LITERAL);
        }
        if (part.length() > 1 && Character.isDigit(part.codePointAt(1))) {
            return body(part.substring(1), "", Meaning.LITERAL);
        }
        return new Piece.Private();
    }

    private boolean isGroup(int leading) {
        return leading == 1 && part.length() > 2 && part.endsWith("_") && !part.endsWith("__");
    }

    /** Rules 6 and 7: what is left once the marks in front are taken off. */
    private Piece body(String raw, String prefix, Meaning meaning) {
        StringBuilder text = new StringBuilder(prefix);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '_') {
                text.append(c);
            } else if (raw.startsWith("__", i)) {
                text.append('_');
                i++;
            } else if (i < raw.length() - 1) {
                text.append('-');
            } else if (!JavaNames.isReserved(raw.substring(0, i))) {
                return Piece.wrong(RouteProblem.TRAILING_UNDERSCORE, part, part.substring(0, part.length() - 1));
            }
        }
        return meaning.piece(text.toString());
    }

    /** What the marks around a name say that it is. */
    private enum Meaning {
        LITERAL,
        PARAMETER,
        CATCH_ALL,
        OPTIONAL_CATCH_ALL,
        GROUP;

        Piece piece(String text) {
            return switch (this) {
                case GROUP -> new Piece.Group(text);
                case LITERAL -> new Piece.Position(new Segment.Literal(text));
                case PARAMETER -> new Piece.Position(new Segment.Parameter(text));
                case CATCH_ALL -> new Piece.Position(new Segment.CatchAll(text));
                case OPTIONAL_CATCH_ALL -> new Piece.Position(new Segment.OptionalCatchAll(text));
            };
        }
    }

    private int leading(char mark) {
        int count = 0;
        while (count < part.length() && part.charAt(count) == mark) {
            count++;
        }
        return count;
    }
}
