package io.routelet;

/**
 * Where a JSON text breaks the grammar, for the client: found only once it does, so that a correct text pays nothing.
 */
final class JsonMalformed {
    private JsonMalformed() {}

    /** Where a text begins: behind the byte order mark, if there is one. */
    static int start(byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    /** The answer to a text that is wrong at a position; lines and columns count from 1, columns in characters. */
    static HttpException at(int position, byte[] bytes, String what) {
        int line = 1;
        int column = 1;
        for (int i = start(bytes); i < Math.min(position, bytes.length); i++) {
            if (endsLine(bytes, i)) {
                line++;
                column = 1;
            } else if ((bytes[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return new HttpException(
                400, "The JSON text is malformed at line " + line + ", column " + column + ": " + what + ".");
    }

    private static boolean endsLine(byte[] bytes, int i) {
        return bytes[i] == '\n' || bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n');
    }
}
