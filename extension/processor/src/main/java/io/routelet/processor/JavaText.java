package io.routelet.processor;

/** Pieces of generated source. */
final class JavaText {
    private JavaText() {}

    /** Text that may stand in a Javadoc comment, whatever an author has called a segment. */
    static String code(Object text) {
        StringBuilder html = new StringBuilder("<code>");
        text.toString().codePoints().forEach(c -> {
            boolean plain = Character.isLetterOrDigit(c) || "/[]()._-~ ".indexOf(c) >= 0;
            html.append(plain ? Character.toString(c) : "&#" + c + ";");
        });
        return html.append("</code>").toString();
    }

    /** The same source for compilers of every encoding (JLS 3.3). */
    static String ascii(String source) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            ascii.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
        }
        return ascii.toString();
    }
}
