package io.routelet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the delimiters of a multipart body in a window of a few kilobytes.
 *
 * <pre>
 *   preamble CRLF --boundary CRLF headers CRLF CRLF content CRLF --boundary-- epilogue
 *           └── delimiter ──┘                              └── delimiter ──┘
 * </pre>
 *
 * The window begins with a CRLF of its own, so that the first delimiter is like the others. A delimiter has its only CR
 * in front; after a failed comparison the search can therefore go on behind what matched, and takes linear time.
 */
final class MultipartScanner {
    private static final int WINDOW = 8 << 10;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] window = new byte[WINDOW];
    private int start;
    private int end = 2;

    MultipartScanner(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        window[0] = '\r';
        window[1] = '\n';
    }

    /** Copies everything in front of the next delimiter, and goes behind that. */
    void copyTo(OutputStream target) throws IOException {
        while (true) {
            int candidate = candidate();
            target.write(window, start, candidate - start);
            start = candidate;
            if (end - start >= delimiter.length) {
                start += delimiter.length;
                return;
            }
            fill();
        }
    }

    /** Where a delimiter begins, or one may begin whose rest is still to come; the window's end where there is none. */
    private int candidate() {
        int at = start;
        while (at < end && !mayBeDelimiter(at)) {
            at++;
        }
        return at;
    }

    private boolean mayBeDelimiter(int at) {
        int length = Math.min(delimiter.length, end - at);
        return Arrays.equals(window, at, at + length, delimiter, 0, length);
    }

    private void fill() throws IOException {
        System.arraycopy(window, start, window, 0, end - start);
        end -= start;
        start = 0;
        int read = in.read(window, end, window.length - end);
        if (read < 0) {
            throw MultipartReader.malformed("it ends before its last boundary");
        }
        end += read;
    }

    private int next() throws IOException {
        while (start == end) {
            fill();
        }
        return window[start++];
    }

    /** Behind a delimiter: whether a part follows. After the last one the epilogue is read away. */
    boolean hasPart() throws IOException {
        int octet = next();
        if (octet == '-' && next() == '-') {
            in.transferTo(OutputStream.nullOutputStream());
            return false;
        }
        while (octet == ' ' || octet == '\t') {
            octet = next();
        }
        if (octet != '\r' || next() != '\n') {
            throw MultipartReader.malformed("a boundary is not followed by a line end");
        }
        return true;
    }

    /** The header lines of a part, without the empty line behind them. */
    List<String> headerLines(Limits limits) throws IOException {
        List<String> lines = new ArrayList<>();
        long size = 0;
        while (true) {
            byte[] line = line(limits, size);
            size += line.length + 2;
            limits.check(Limit.PART_HEADERS, size);
            if (line.length == 0) {
                refuseBoundary();
                return lines;
            }
            lines.add(new String(line, StandardCharsets.UTF_8));
        }
    }

    /** A boundary right behind the headers is a part without content to some readers, and content to others. */
    private void refuseBoundary() throws IOException {
        while (end - start < delimiter.length - 2) {
            fill();
        }
        if (Arrays.equals(window, start, start + delimiter.length - 2, delimiter, 2, delimiter.length)) {
            throw MultipartReader.malformed("a part has no content");
        }
    }

    private byte[] line(Limits limits, long before) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = next(); octet != '\r'; octet = next()) {
            if ((octet >= 0 && octet < ' ' && octet != '\t') || octet == 0x7F) {
                throw MultipartReader.malformed("a header of a part has a control character");
            }
            line.write(octet);
            limits.check(Limit.PART_HEADERS, before + line.size());
        }
        if (next() != '\n') {
            throw MultipartReader.malformed("a header of a part has a control character");
        }
        return line.toByteArray();
    }
}
