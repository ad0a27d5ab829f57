package io.routelet;

import java.util.Arrays;

/**
 * Decides whether bytes are one JSON text (RFC 8259) within the limits, before anything else reads them. One pass, no
 * recursion, no allocation per token. Everything behind it may rely on the grammar.
 *
 * <p>The open brackets are a stack of bits, one for an object, zero for an array:
 *
 * <pre>
 *   value ──scalar──────────────┐
 *     │                         ▼
 *     ├──"{" name ":"─┐     after ──","──▶ value (in an array) or name ":" value
 *     └──"["──────────┴▶ value  ├──bracket closed──▶ after
 *                               └──nothing open────▶ end of input
 * </pre>
 */
final class JsonScan {
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] bytes;
    private final Limits limits;
    private final long maximalDepth;
    private long[] objects = new long[2];
    private int depth;
    private int at;

    private JsonScan(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
        this.maximalDepth = limits.get(Limit.JSON_DEPTH);
    }

    /**
     * Lets a correct text within the limits pass.
     *
     * @return where it begins: behind the byte order mark, if there is one
     * @throws HttpException 400 with line and column, 413 for too many bytes
     */
    static int check(byte[] bytes, Limits limits) {
        limits.check(Limit.JSON, bytes.length);
        JsonScan scan = new JsonScan(bytes, limits);
        int start = JsonMalformed.start(bytes);
        scan.at = start;
        scan.text();
        return start;
    }

    private void text() {
        do {
            if (value()) {
                closeBrackets();
            }
        } while (at < bytes.length);
        if (depth > 0) {
            throw malformed(at, "a value is missing");
        }
    }

    /** Reads a scalar, an empty container, or the opening of one; false if a value must follow. */
    private boolean value() {
        int c = peek();
        switch (c) {
            case '"' -> at = JsonScanString.end(bytes, at);
            case '{' -> {
                return open(true);
            }
            case '[' -> {
                return open(false);
            }
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number(c);
        }
        return true;
    }

    private boolean open(boolean object) {
        push(object);
        at++;
        if (peek() == (object ? '}' : ']')) {
            at++;
            depth--;
            return true;
        }
        if (object) {
            name();
        } else if (at == bytes.length) {
            throw malformed(at, "the array is not closed");
        }
        return false;
    }

    /** After a value: closes what ends here, up to the comma that another value follows, or to the end of input. */
    private void closeBrackets() {
        while (true) {
            int c = peek();
            if (depth == 0) {
                endOfInput();
                return;
            }
            boolean object = inObject();
            if (c == ',') {
                at++;
                if (object) {
                    peek();
                    name();
                } else if (peek() < 0) {
                    throw malformed(at, "a value is missing");
                }
                return;
            }
            if (c != (object ? '}' : ']')) {
                throw malformed(at, object ? "expected ',' or '}'" : "expected ',' or ']'");
            }
            at++;
            depth--;
        }
    }

    private void endOfInput() {
        if (at < bytes.length) {
            throw malformed(at, "there is more after the value");
        }
    }

    private void name() {
        if (at >= bytes.length || bytes[at] != '"') {
            throw malformed(at, "expected a member name in double quotes");
        }
        at = JsonScanString.end(bytes, at);
        if (peek() != ':') {
            throw malformed(at, "expected ':'");
        }
        at++;
        if (peek() < 0) {
            throw malformed(at, "a value is missing");
        }
    }

    private void push(boolean object) {
        if (depth >= maximalDepth) {
            throw Limit.JSON_DEPTH.exceeded(maximalDepth);
        }
        int word = depth >> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, word * 2);
        }
        long bit = 1L << depth;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
        depth++;
    }

    private boolean inObject() {
        return (objects[(depth - 1) >> 6] & 1L << (depth - 1)) != 0;
    }

    /** The next byte that is no white space, as a character; -1 at the end, and for what is not ASCII. */
    private int peek() {
        byte[] b = bytes;
        int i = at;
        while (i < b.length && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t')) {
            i++;
        }
        at = i;
        return i < b.length ? b[i] : -1;
    }

    private void literal(byte[] word) {
        int end = at + word.length;
        if (end > bytes.length || !Arrays.equals(bytes, at, end, word, 0, word.length)) {
            throw malformed(at, "expected a value");
        }
        at = end;
    }

    private void number(int first) {
        int start = at;
        int i = first == '-' ? at + 1 : at;
        int whole = i;
        i = digits(i, first == '-' ? "expected a digit" : "expected a value");
        if (bytes[whole] == '0' && i > whole + 1) {
            throw malformed(whole, "a number has no leading zero");
        }
        if (i < bytes.length && bytes[i] == '.') {
            i = digits(i + 1, "expected a digit");
        }
        if (i < bytes.length && (bytes[i] | 0x20) == 'e') {
            i = exponent(i + 1);
        }
        limits.check(Limit.JSON_NUMBER, i - start);
        at = i;
    }

    /** An exponent is held to the limit as well: who writes {@code 1e999999999} out in full fills the memory. */
    private int exponent(int from) {
        int i = from;
        if (i < bytes.length && (bytes[i] == '+' || bytes[i] == '-')) {
            i++;
        }
        int end = digits(i, "expected a digit");
        long value = 0;
        for (; i < end && value <= Integer.MAX_VALUE; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        if (value > limits.get(Limit.JSON_NUMBER)) {
            throw malformed(from, "the exponent is too large");
        }
        return end;
    }

    private int digits(int from, String otherwise) {
        byte[] b = bytes;
        int i = from;
        while (i < b.length && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        if (i == from) {
            throw malformed(from, otherwise);
        }
        return i;
    }

    private HttpException malformed(int position, String what) {
        return JsonMalformed.at(position, bytes, what);
    }
}
