package io.routelet.proof;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method on the way from the handler.
 *
 * @param remembered whether this is inside a scope: read, not judged
 * @param from the method that it was reached from; null for the handler
 */
record Visit(
        MethodCode method, boolean remembered, @Nullable Visit from) {
    /** A line of this method. */
    Site at(int line) {
        return new Site(this, line);
    }

    /** The methods from the handler to this one. */
    List<String> way() {
        Deque<String> way = new ArrayDeque<>();
        for (Visit visit = this; visit != null; visit = visit.from) {
            way.addFirst(Names.step(visit.method.owner(), visit.method.name()));
        }
        return List.copyOf(way);
    }

    /** A place in the code. */
    record Site(Visit visit, int line) {
        boolean remembered() {
            return visit.remembered;
        }

        Verdict.Dynamic dynamic(String why, String what) {
            return new Verdict.Dynamic(why, what, Names.binary(visit.method.owner()), line, visit.way());
        }
    }
}
