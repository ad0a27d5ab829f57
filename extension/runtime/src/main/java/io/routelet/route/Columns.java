package io.routelet.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lays out lines of cells; a line of one cell does not widen its column. */
final class Columns {

    private Columns() {}

    static String align(List<List<String>> lines, Set<Integer> right) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> line : lines) {
            for (int i = 0; line.size() > 1 && i < line.size(); i++) {
                int width = length(line.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(width, widths.get(i)));
                }
            }
        }
        List<String> texts = new ArrayList<>();
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < line.size(); i++) {
                String space = " ".repeat(Math.max(0, widths.get(i) - length(line.get(i))));
                text.append(i == 0 ? "" : "  ");
                text.append(right.contains(i) ? space + line.get(i) : line.get(i) + space);
            }
            texts.add(text.toString().stripTrailing());
        }
        return String.join("\n", texts);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
