package io.routelet.benchmark.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured. Its text has one line for each scenario and figure. */
final class CostTable {
    private final Map<Column, List<Cost>> launches = new HashMap<>();

    /** The launches of one side, in one scenario. */
    private record Column(Side side, Scenario scenario) {}

    /** Adds what one launch has cost. */
    void add(Side side, Scenario scenario, Cost cost) {
        launches.computeIfAbsent(new Column(side, scenario), absent -> new ArrayList<>())
                .add(cost);
    }

    private Cost median(Side side, Scenario scenario) {
        return Cost.median(launches.getOrDefault(new Column(side, scenario), List.of()));
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(row("per request", "", "bare servlet", "Routelet", "ratio"));
        for (Scenario scenario : Scenario.values()) {
            table.append(row(scenario, "CPU, µs", Cost::cpu));
            table.append(row(scenario, "instructions, thousands", Cost::instructions));
            table.append(row(scenario, "allocated, bytes", Cost::allocated));
        }
        return table.toString();
    }

    private String row(Scenario scenario, String name, ToDoubleFunction<Cost> figure) {
        double bare = figure.applyAsDouble(median(Side.BARE, scenario));
        double routelet = figure.applyAsDouble(median(Side.ROUTELET, scenario));
        return row(
                scenario.title(),
                name,
                number("%.1f", bare),
                number("%.1f", routelet),
                number("%.2f", routelet / bare));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private static String row(Object... cells) {
        return String.format("%-12s %-24s %14s %14s %8s%n", cells);
    }
}
