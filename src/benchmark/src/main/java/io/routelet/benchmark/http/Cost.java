package io.routelet.benchmark.http;

import io.routelet.benchmark.Median;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one request costs the server.
 *
 * @param cpu microseconds of processor time, user and system
 * @param instructions thousands executed in user mode; NaN where they cannot be counted
 * @param allocated bytes of heap
 */
record Cost(double cpu, double instructions, double allocated) {
    static Cost median(List<Cost> costs) {
        return new Cost(median(costs, Cost::cpu), median(costs, Cost::instructions), median(costs, Cost::allocated));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
        return Median.of(costs.stream().mapToDouble(figure).toArray());
    }
}
