package io.routelet.benchmark.http;

import io.routelet.benchmark.Options;
import io.routelet.benchmark.Processor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures what a request costs on both sides. Fresh processes in turn, because the JIT decides differently in each;
 * in each of them several rounds; medians of both.
 */
public final class HttpComparison {
    private final int launches;
    private final int warmUp;
    private final int rounds;
    private final int requests;
    private final Map<Scenario, String> answers = new EnumMap<>(Scenario.class);
    private final List<Scenario> scenarios;
    private final List<CostTable.Compared> sides;
    private final CostTable costs;

    HttpComparison(Options options, List<CostTable.Compared> sides, List<Scenario> scenarios) {
        this.sides = sides;
        this.scenarios = scenarios;
        costs = new CostTable(sides.get(0), sides.get(1), scenarios);
        launches = options.get("launches", 7);
        warmUp = options.get("warmup", 200_000);
        rounds = options.get("rounds", 5);
        requests = options.get("requests", 40_000);
    }

    /** Measures, and prints a table. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Processor.LOAD.pinSelf();
        System.out.print(run(arguments));
    }

    /**
     * Measures.
     *
     * @param arguments {@code launches}, {@code warmup}, {@code rounds} and {@code requests} with their numbers
     * @return the table
     */
    static String run(String... arguments) throws IOException, InterruptedException {
        List<CostTable.Compared> sides = List.of(
                new CostTable.Compared(Side.BARE, "bare servlet"), new CostTable.Compared(Side.ROUTELET, "Routelet"));
        return new HttpComparison(options(arguments), sides, List.of(Scenario.values())).run();
    }

    static Options options(String... arguments) {
        return Options.of(arguments, Set.of("launches", "warmup", "rounds", "requests"));
    }

    /** Measures both sides in turn. */
    String run() throws IOException, InterruptedException {
        for (int launch = 0; launch < launches; launch++) {
            for (CostTable.Compared compared : sides) {
                launch(compared.side());
            }
        }
        return costs.toString();
    }

    private void launch(Side side) throws IOException, InterruptedException {
        try (ServerProcess server = new ServerProcess(side);
                Load load = new Load(server.port())) {
            load.run(Scenario.CACHED.request(), 1);
            for (Scenario scenario : scenarios) {
                requireSameAnswer(side, scenario, load);
            }
            for (int i = 0; i < 4; i++) {
                for (Scenario scenario : scenarios) {
                    load.run(scenario.request(), warmUp / 4);
                }
            }
            for (Scenario scenario : scenarios) {
                costs.add(side, scenario, measure(scenario, server, load));
            }
        }
    }

    /** What differs on the wire must not be compared. */
    private void requireSameAnswer(Side side, Scenario scenario, Load load) throws IOException {
        String answer = load.answer(scenario.request());
        String first = answers.computeIfAbsent(scenario, absent -> answer);
        boolean good = answer.startsWith("HTTP/1.1 200") || answer.startsWith("HTTP/1.1 304");
        if (!answer.equals(first) || !good) {
            throw new IllegalStateException(side + " answers\n" + answer + "\nand not\n" + first);
        }
    }

    private Cost measure(Scenario scenario, ServerProcess server, Load load) throws IOException, InterruptedException {
        List<Cost> measured = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Usage before = server.usage();
            double instructions = Instructions.count(server.id(), () -> load.run(scenario.request(), requests));
            Usage used = server.usage().minus(before);
            measured.add(
                    new Cost(used.cpu() / 1e3 / requests, instructions / 1e3 / requests, used.allocated() / requests));
        }
        return Cost.median(measured);
    }
}
