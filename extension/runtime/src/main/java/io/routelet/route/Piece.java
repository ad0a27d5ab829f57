package io.routelet.route;

import java.util.List;

/** What one package or folder contributes to a path. */
sealed interface Piece {

    /** Whether nothing at or below it is a route. */
    default boolean isPrivate() {
        return false;
    }

    /** A position of the path. */
    record Position(Segment segment) implements Piece {
        @Override
        public String toString() {
            return segment.toString();
        }
    }

    /** No position: the name only orders the source tree. */
    record Group(String name) implements Piece {
        @Override
        public String toString() {
            return "(" + name + ")";
        }
    }

    /** A folder for what is no route. */
    record Private() implements Piece {
        @Override
        public boolean isPrivate() {
            return true;
        }
    }

    /** It fits no rule. */
    record Wrong(RouteProblem problem, List<String> arguments) implements Piece {}

    static Piece literal(String text) {
        return new Position(new Segment.Literal(text));
    }

    static Piece wrong(RouteProblem problem, String... arguments) {
        return new Wrong(problem, List.of(arguments));
    }
}
