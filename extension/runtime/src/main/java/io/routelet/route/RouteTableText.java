package io.routelet.route;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The route table as {@code next build} prints it.
 *
 * <pre>
 * Route             Revalidate  Expire
 * ┌ ○ /                     1m      1y  GET        app.Route
 * ├   /blog/[slug]                      GET        app.blog.$slug.Route
 * │ └ ● /blog/first
 * └ ƒ /users/[id]                       GET, POST  app.users.$id.Route
 *
 * ○  static: …
 * </pre>
 */
public final class RouteTableText {

    private static final int MOST_PRERENDERED = 5;

    private final List<Row> rows;
    private final boolean times;
    private final List<List<String>> lines = new ArrayList<>();

    private RouteTableText(List<Row> rows) {
        this.rows = new ArrayList<>(rows);
        Collections.sort(this.rows);
        boolean timed = false;
        for (Row row : rows) {
            timed |= row.revalidate().isPresent() || row.expire().isPresent();
        }
        this.times = timed;
    }

    /**
     * The table and a legend of the symbols it uses, without a line break at the end. The columns Revalidate and Expire
     * are there if a row has either.
     */
    public static String of(List<Row> rows) {
        return new RouteTableText(rows).print();
    }

    private String print() {
        line("Route", "Revalidate", "Expire", "", "", "");
        for (int i = 0; i < rows.size(); i++) {
            addRow(i);
        }
        return Columns.align(lines, times ? Set.of(1, 2) : Set.of()) + legend();
    }

    private void addRow(int index) {
        Row row = rows.get(index);
        boolean last = index == rows.size() - 1;
        boolean prerendered = !row.prerendered().isEmpty();
        String symbol = prerendered ? " " : row.kind().symbol;
        String edge = rows.size() == 1 ? "─" : index == 0 ? "┌" : last ? "└" : "├";
        line(
                edge + " " + symbol + " " + row.path(),
                text(row.revalidate()),
                text(row.expire()),
                String.join(", ", row.methods()),
                row.source(),
                row.because());
        addPrerendered(row, last ? " " : "│");
    }

    private static String text(Optional<Duration> time) {
        return time.isPresent() ? DurationText.of(time.get()) : "";
    }

    private void addPrerendered(Row row, String trunk) {
        int shown = Math.min(MOST_PRERENDERED, row.prerendered().size());
        int more = row.prerendered().size() - shown;
        for (int i = 0; i < shown; i++) {
            String edge = i == shown - 1 && more == 0 ? " └ " : " ├ ";
            lines.add(List.of(
                    trunk + edge + row.kind().symbol + " " + row.prerendered().get(i)));
        }
        if (more > 0) {
            lines.add(List.of(trunk + " └ [+" + more + " more paths]"));
        }
    }

    private void line(String path, String revalidate, String expire, String methods, String source, String because) {
        List<String> cells = new ArrayList<>(List.of(path));
        if (times) {
            cells.add(revalidate);
            cells.add(expire);
        }
        cells.add(methods);
        cells.add(source);
        if (!because.isEmpty()) {
            cells.add(because);
        }
        lines.add(cells);
    }

    private String legend() {
        Set<Kind> used = EnumSet.noneOf(Kind.class);
        for (Row row : rows) {
            used.add(row.kind());
        }
        StringBuilder text = new StringBuilder(used.isEmpty() ? "" : "\n");
        for (Kind kind : used) {
            text.append('\n').append(kind.symbol).append("  ").append(kind.meaning);
        }
        return text.toString();
    }

    /** When the GET of a route runs. */
    public enum Kind {
        /** Once; the answer is kept. */
        STATIC("○", "static: GET runs once, and its answer is kept"),
        /** Once for each of the parameters that the author named. */
        GENERATED("●", "generated: GET runs once for each of generateStaticParams, and the answers are kept"),
        /** For every request. */
        DYNAMIC("ƒ", "dynamic: runs for every request"),
        /** Not run by us. */
        PAGE("□", "page: a JSP or an HTML file, which the server shows");

        private final String symbol;
        private final String meaning;

        Kind(String symbol, String meaning) {
            this.symbol = symbol;
            this.meaning = meaning;
        }
    }

    /**
     * One route.
     *
     * @param path its path
     * @param methods the methods that it has, in the order to print
     * @param kind when its GET runs
     * @param revalidate when a kept answer is stale, if ever
     * @param expire when it is no longer served, if ever
     * @param source the author's class or page
     * @param prerendered the paths already rendered, shown below the route
     * @param because why GET runs for each request, where that was found out; else empty
     */
    public record Row(
            RoutePath path,
            List<String> methods,
            Kind kind,
            Optional<Duration> revalidate,
            Optional<Duration> expire,
            String source,
            List<String> prerendered,
            String because)
            implements Comparable<Row> {

        /** Copies the lists. */
        public Row {
            methods = List.copyOf(methods);
            prerendered = List.copyOf(prerendered);
        }

        /** By the text of the path without regard to case, then with it, then by the source. */
        @Override
        public int compareTo(Row other) {
            int paths = path.toString().compareToIgnoreCase(other.path.toString());
            int exactly = paths != 0 ? paths : path.toString().compareTo(other.path.toString());
            return exactly != 0 ? exactly : source.compareTo(other.source);
        }

        /** A route that runs for every request. */
        public static Row dynamic(RoutePath path, List<String> methods, String source, String because) {
            return new Row(path, methods, Kind.DYNAMIC, Optional.empty(), Optional.empty(), source, List.of(), because);
        }
    }
}
