package io.routelet.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** The rows of a table in a page. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The cells of each row whose first cell begins with this, in code or not. */
    public static List<List<String>> rows(String page, String prefix) {
        try {
            return Files.readAllLines(Repository.ROOT.resolve(page)).stream()
                    .filter(line -> line.startsWith("| `" + prefix) || line.startsWith("| " + prefix))
                    .map(MarkdownTable::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String row) {
        String inner = row.substring(1, row.lastIndexOf('|'));
        return Arrays.stream(inner.split("\\|"))
                .map(cell -> cell.strip().replace("`", ""))
                .toList();
    }
}
