package io.routelet;

/** JSON being written: the text so far, and how deep it is nested. */
final class JsonText {
    /** A value nested deeper is taken for a cycle. */
    private static final int MAXIMAL_DEPTH = 512;

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(256);
    private int depth;

    void open(char bracket) {
        if (++depth > MAXIMAL_DEPTH) {
            throw new JsonFault("nested deeper than " + MAXIMAL_DEPTH + "; perhaps it contains itself", null);
        }
        text.append(bracket);
    }

    void close(char bracket) {
        depth--;
        text.append(bracket);
    }

    /** What is JSON already. */
    void raw(String json) {
        text.append(json);
    }

    void raw(char character) {
        text.append(character);
    }

    void number(long value) {
        text.append(value);
    }

    /**
     * A string in quotes. A surrogate that stands alone is written as an escape, as ECMAScript does (JSON.stringify),
     * because UTF-8 has no form for it.
     */
    void string(String value) {
        text.append('"');
        int run = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c) && isAlone(value, i)) {
                text.append(value, run, i);
                escape(c);
                run = i + 1;
            }
        }
        text.append(value, run, value.length()).append('"');
    }

    private static boolean isAlone(String value, int i) {
        return Character.isHighSurrogate(value.charAt(i))
                ? i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1))
                : i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
    }

    private void escape(char c) {
        text.append('\\');
        switch (c) {
            case '"', '\\' -> text.append(c);
            case '\n' -> text.append('n');
            case '\r' -> text.append('r');
            case '\t' -> text.append('t');
            case '\b' -> text.append('b');
            case '\f' -> text.append('f');
            default ->
                text.append('u')
                        .append(HEX[c >> 12])
                        .append(HEX[c >> 8 & 15])
                        .append(HEX[c >> 4 & 15])
                        .append(HEX[c & 15]);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
