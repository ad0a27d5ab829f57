package io.routelet.maven.dev;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a file around the one that matters.
 *
 * @param first the number of the first of them
 * @param lines without their ends; none where the file cannot be read
 * @param line the number of the one that matters
 * @param column where in it, from 1; 0 for nowhere
 */
record CodeFrame(int first, List<String> lines, int line, int column) {
    private static final int AROUND = 3;

    /** Copies the lines. */
    CodeFrame {
        lines = List.copyOf(lines);
    }

    /** @param line from 1; 0 for none */
    static CodeFrame of(Path file, int line, int column, Charset encoding) {
        try {
            List<String> all =
                    new String(Files.readAllBytes(file), encoding).lines().toList();
            int first = Math.max(1, line - AROUND);
            int last = Math.min(all.size(), line + AROUND);
            return new CodeFrame(
                    first, line < 1 || first > last ? List.of() : all.subList(first - 1, last), line, column);
        } catch (IOException e) {
            return new CodeFrame(line, List.of(), line, column);
        }
    }

    /**
     * As a terminal shows it.
     *
     * <pre>
     *    3 |     public static Response GET() {
     * >  4 |         return Response.text("a)
     *      |                              ^
     * </pre>
     */
    String text() {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = first + i;
            String code = lines.get(i).replace("\t", "    ");
            shown.add((number == line ? "> " : "  ") + String.format("%3d | ", number) + code);
            if (number == line && column > 0) {
                shown.add("      | " + " ".repeat(width(lines.get(i))) + "^");
            }
        }
        return String.join("\n", shown);
    }

    /** javac counts a tab up to the next eighth column. */
    private int width(String code) {
        int width = 0;
        int counted = 1;
        for (int i = 0; i < code.length() && counted < column; i++) {
            boolean tab = code.charAt(i) == '\t';
            counted = tab ? (counted - 1) / 8 * 8 + 9 : counted + 1;
            width += tab ? 4 : 1;
        }
        return width;
    }
}
