package io.routelet.route;

import java.util.Optional;

/**
 * What one position of a path matches. {@code toString()} is the bracket form: {@code users}, {@code [id]},
 * {@code [...slug]}, {@code [[...slug]]}.
 */
public sealed interface Segment {

    /** The text of a literal, the name of any other. */
    String text();

    /** The name whose value a request carries; empty for a literal. */
    default Optional<String> parameter() {
        return this instanceof Literal ? Optional.empty() : Optional.of(text());
    }

    /** Whether it takes all segments to the end of the path. */
    default boolean takesTheRest() {
        return false;
    }

    /** Matches exactly its text, decoded and with regard to case. */
    record Literal(String text) implements Segment {
        @Override
        public String toString() {
            return text;
        }
    }

    /** Matches one segment. */
    record Parameter(String text) implements Segment {
        @Override
        public String toString() {
            return "[" + text + "]";
        }
    }

    /** Matches one or more segments. */
    record CatchAll(String text) implements Segment {
        @Override
        public boolean takesTheRest() {
            return true;
        }

        @Override
        public String toString() {
            return "[..." + text + "]";
        }
    }

    /** Matches zero or more segments. */
    record OptionalCatchAll(String text) implements Segment {
        @Override
        public boolean takesTheRest() {
            return true;
        }

        @Override
        public String toString() {
            return "[[..." + text + "]]";
        }
    }
}
