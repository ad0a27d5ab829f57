package io.routelet.route;

/** Types as text. */
final class TypeText {

    private TypeText() {}

    /** The text without package names: {@code RouteContext<Params>}; a nested class keeps its outer one. */
    static String simple(String type) {
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= type.length(); i++) {
            if (i == type.length() || !(Character.isJavaIdentifierPart(type.charAt(i)) || type.charAt(i) == '.')) {
                String name = type.substring(start, i);
                text.append(name.substring(name.lastIndexOf('.') + 1));
                text.append(i == type.length() ? "" : type.charAt(i));
                start = i + 1;
            }
        }
        return text.toString();
    }

    /** The type without its type arguments. */
    static String raw(String type) {
        int open = type.indexOf('<');
        return open < 0 ? type : type.substring(0, open);
    }

    /** What stands between the outermost brackets; empty if there are none. */
    static String argument(String type) {
        int open = type.indexOf('<');
        return open < 0 ? "" : type.substring(open + 1, type.lastIndexOf('>'));
    }
}
