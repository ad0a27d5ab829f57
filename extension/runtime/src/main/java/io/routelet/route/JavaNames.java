package io.routelet.route;

import java.util.Set;

/** What Java reserves, and how a name that Java cannot spell is written in Java. */
final class JavaNames {

    /** Keywords and literals, JLS 3.9 and 3.10; contextual keywords such as {@code record} may name a package. */
    private static final Set<String> RESERVED = Set.of(
            ("abstract assert boolean break byte case catch char class const continue default do double else enum "
                            + "extends final finally float for goto if implements import instanceof int interface "
                            + "long native new package private protected public return short static strictfp super "
                            + "switch synchronized this throw throws transient try void volatile while _ "
                            + "true false null")
                    .split(" "));

    /** Names that no record component may have, JLS 8.10.1. */
    private static final Set<String> NO_COMPONENT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private JavaNames() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** See {@link RoutePath#componentName}. */
    static String component(String parameter) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0, c; i < parameter.length(); i += Character.charCount(c)) {
            c = parameter.codePointAt(i);
            if (!Character.isJavaIdentifierPart(c) || Character.isIdentifierIgnorable(c) || c == '$') {
                upper = !name.isEmpty();
            } else {
                name.appendCodePoint(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
            name.insert(0, '_');
        }
        String text = name.toString();
        return isReserved(text) || NO_COMPONENT.contains(text) ? text + "_" : text;
    }
}
