package io.routelet;

/** The {@code Content-Disposition} of a response (RFC 6266). */
final class ContentDisposition {
    private ContentDisposition() {}

    /**
     * What makes a browser save a response under this name: an ASCII form for old clients, and the name itself as
     * {@code filename*} (RFC 8187) where they differ.
     *
     * @throws IllegalArgumentException if the name is empty or has control characters or slashes
     */
    static String attachment(String filename) {
        if (filename.isBlank() || filename.chars().anyMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\')) {
            throw new IllegalArgumentException(
                    "A file name has no control characters and no slashes, and is not empty: "
                            + HttpSyntax.quote(filename));
        }
        String ascii = ascii(filename);
        String simple = "attachment; filename=" + HttpSyntax.quotedString(ascii);
        return ascii.equals(filename)
                ? simple
                : simple + "; filename*=UTF-8''" + PercentEncoding.encodeAttribute(filename);
    }

    /** With an underscore for what some clients misread: text that is not ASCII, quotes, and escapes. */
    private static String ascii(String filename) {
        StringBuilder ascii = new StringBuilder(filename.length());
        filename.codePoints().forEach(c -> ascii.append(c < 0x7F && c != '"' && c != '%' ? (char) c : '_'));
        return ascii.toString();
    }
}
