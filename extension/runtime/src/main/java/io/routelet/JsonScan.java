package io.routelet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.BitSet;

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
    private final BitSet objects = new BitSet();
    private int depth;
    private int at;

    private JsonScan(byte[] bytes, Limits limits) {
        this.bytes = bytes;
        this.limits = limits;
    }

    /**
     * Lets a correct text within the limits pass, without its byte order mark.
     *
     * @throws HttpException 400 with line and column, 413 for too many bytes
     */
    static String text(byte[] bytes, Limits limits) {
        limits.check(Limit.JSON, bytes.length);
        JsonScan scan = new JsonScan(bytes, limits);
        int start = JsonMalformed.start(bytes);
        scan.at = start;
        do {
            scan.value();
        } while (scan.valueFollows());
        return scan.decoded(start);
    }

    /** What is not UTF-8 is decoded to something else, and so does not come back as it was. */
    private String decoded(int start) {
        String text = new String(bytes, start, bytes.length - start, UTF_8);
        byte[] again = text.getBytes(UTF_8);
        int wrong = Arrays.mismatch(again, 0, again.length, bytes, start, bytes.length);
        if (wrong >= 0) {
            throw malformed(start + wrong, "this is not UTF-8");
        }
        return text;
    }

    /** Goes behind a value, or into one that has others in it, up to the first of them that has none. */
    private void value() {
        boolean done;
        do {
            int c = peek();
            done = c == '{' || c == '[' ? isEmpty(c == '{') : scalar(c);
        } while (!done);
    }

    private boolean scalar(int c) {
        switch (c) {
            case '"' -> at = JsonScanString.end(bytes, at);
            case 't' -> literal(TRUE);
            case 'f' -> literal(FALSE);
            case 'n' -> literal(NULL);
            default -> number(c);
        }
        return true;
    }

    /** Opens a container, and closes it at once if there is nothing in it. */
    private boolean isEmpty(boolean object) {
        long maximalDepth = limits.get(Limit.JSON_DEPTH);
        if (depth >= maximalDepth) {
            throw Limit.JSON_DEPTH.exceeded(maximalDepth);
        }
        at++;
        if (peek() == (object ? '}' : ']')) {
            at++;
            return true;
        }
        objects.set(depth++, object);
        if (object) {
            name();
        }
        return false;
    }

    /** After a value: closes what ends here, up to a comma (and the name behind it) or to the end of input. */
    private boolean valueFollows() {
        for (; depth > 0; depth--) {
            int c = peek();
            boolean object = objects.get(depth - 1);
            if (c != ',' && c != (object ? '}' : ']')) {
                throw malformed(at, object ? "expected ',' or '}'" : "expected ',' or ']'");
            }
            at++;
            if (c == ',') {
                if (object) {
                    name();
                }
                return true;
            }
        }
        peek();
        if (at < bytes.length) {
            throw malformed(at, "there is more after the value");
        }
        return false;
    }

    private void name() {
        if (peek() != '"') {
            throw malformed(at, "expected a member name in double quotes");
        }
        at = JsonScanString.end(bytes, at);
        if (peek() != ':') {
            throw malformed(at, "expected ':'");
        }
        at++;
    }

    /** The next byte that is no white space, as a character; negative at the end, and for what is not ASCII. */
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
        int whole = first == '-' ? at + 1 : at;
        int i = digits(whole, first == '-' ? "expected a digit" : "expected a value");
        if (bytes[whole] == '0' && i > whole + 1) {
            throw malformed(whole, "a number has no leading zero");
        }
        if (i < bytes.length && bytes[i] == '.') {
            i = digits(i + 1, "expected a digit");
        }
        if (i < bytes.length && (bytes[i] | 0x20) == 'e') {
            i = exponent(i + 1);
        }
        limits.check(Limit.JSON_NUMBER, i - at);
        at = i;
    }

    /** An exponent is held to the limit as well: who writes {@code 1e999999999} out in full fills the memory. */
    private int exponent(int from) {
        boolean signed = from < bytes.length && (bytes[from] == '+' || bytes[from] == '-');
        int start = signed ? from + 1 : from;
        int end = digits(start, "expected a digit");
        long value = 0;
        for (int i = start; i < end && value <= Integer.MAX_VALUE; i++) {
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
