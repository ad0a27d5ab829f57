package io.routelet.route;

import java.util.Comparator;
import java.util.List;

/** All problems of an application in one message. */
public final class RouteProblems {

    private static final Comparator<RouteProblem.Occurrence> ORDER = Comparator.comparing(
                    (RouteProblem.Occurrence problem) -> problem.place().name())
            .thenComparing(problem -> problem.place().kind())
            .thenComparing(problem -> problem.place().member())
            .thenComparing(RouteProblem.Occurrence::problem)
            .thenComparing(problem -> String.join("\n", problem.arguments()));

    private RouteProblems() {}

    /** The problems by place, each once. */
    public static List<RouteProblem.Occurrence> sorted(List<RouteProblem.Occurrence> problems) {
        return problems.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * The count, then each problem: what was found, where, how to fix it. The order does not depend on that of the
     * list, and a problem that was found twice is told once.
     */
    public static String report(List<RouteProblem.Occurrence> problems) {
        List<RouteProblem.Occurrence> sorted = sorted(problems);
        StringBuilder text = new StringBuilder();
        text.append(sorted.size())
                .append(sorted.size() == 1 ? " problem" : " problems")
                .append(" with the routes:");
        int number = 0;
        for (RouteProblem.Occurrence problem : sorted) {
            String label = "\n  " + ++number + ". ";
            String indent = "\n" + " ".repeat(label.length() - 1);
            text.append(label).append(problem.place());
            text.append(indent).append("found: ").append(problem.what());
            text.append(indent).append("fix:   ").append(problem.fix());
        }
        return text.toString();
    }
}
