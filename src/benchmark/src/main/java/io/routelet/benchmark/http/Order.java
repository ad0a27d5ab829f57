package io.routelet.benchmark.http;

import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.stream.IntStream;

/** What is posted: about 1 KB of JSON. The components are sorted, as Yasson writes them so. */
public record Order(String customer, String id, List<Line> lines, String note, boolean urgent) {
    /** One line of an order. */
    public record Line(String article, String name, double price, int quantity) {}

    /** An order as a client sends it, in JSON. */
    static String example() {
        List<Line> lines = IntStream.range(0, 11)
                .mapToObj(i -> new Line("A-" + (4711 + i), "Stainless bolts, box no. " + i, 12.5 + i, i + 1))
                .toList();
        return JsonbBuilder.create()
                .toJson(new Order("C-20481", "O-774411", lines, "Please ring twice at the back door.", true));
    }
}
