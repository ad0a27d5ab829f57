package io.routelet.benchmark.http;

import io.routelet.benchmark.Median;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured. Its text has one line for each scenario and figure. */
final class CostTable {
    private final Map<Column, List<Cost>> launches = new HashMap<>();
    private final Compared first;
    private final Compared second;
    private final List<Scenario> scenarios;

    /** A side and its title. */
    record Compared(Side side, String title) {}

    CostTable(Compared first, Compared second, List<Scenario> scenarios) {
        this.first = first;
        this.second = second;
        this.scenarios = scenarios;
    }

    /** The launches of one side, in one scenario. */
    private record Column(Side side, Scenario scenario) {}

    /** Adds what one launch has cost. */
    void add(Side side, Scenario scenario, Cost cost) {
        launches.computeIfAbsent(new Column(side, scenario), absent -> new ArrayList<>())
                .add(cost);
    }

    private double[] figures(Side side, Scenario scenario, ToDoubleFunction<Cost> figure) {
        List<Cost> costs = launches.getOrDefault(new Column(side, scenario), List.of());
        return costs.stream().mapToDouble(figure).sorted().toArray();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(row("per request", "", first.title, second.title, "ratio"));
        for (Scenario scenario : scenarios) {
            table.append(row(scenario, "CPU, µs", Cost::cpu));
            table.append(row(scenario, "instructions, thousands", Cost::instructions));
            table.append(row(scenario, "allocated, bytes", Cost::allocated));
        }
        return table.toString();
    }

    private String row(Scenario scenario, String name, ToDoubleFunction<Cost> figure) {
        double[] one = figures(first.side, scenario, figure);
        double[] other = figures(second.side, scenario, figure);
        String ratio = number("%.2f", Median.of(other) / Median.of(one));
        return row(scenario.title(), name, range(one), range(other), ratio);
    }

    /** The median, and the lowest and the highest in brackets. */
    private static String range(double... sorted) {
        return number("%.1f", Median.of(sorted)) + " (" + number("%.1f", sorted[0]) + " to "
                + number("%.1f", sorted[sorted.length - 1]) + ")";
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
    }

    private static String row(Object... cells) {
        return String.format("%-12s %-24s %28s %28s %8s%n", cells);
    }
}
