package io.routelet.proof;

import java.util.List;

/** What a proof came to. Immutable. */
public sealed interface Verdict {
    /** Whether the answer is the same for every request. */
    boolean isStatic();

    /** The handler needs nothing from the request: it may run once, and its answer be kept. */
    record Static() implements Verdict {
        @Override
        public boolean isStatic() {
            return true;
        }
    }

    /**
     * The handler runs for each request.
     *
     * @param why in a few words: {@code the clock}
     * @param what the call, field or type that is the reason, with its class: {@code java.time.Instant.now}; empty where
     *     the analysis itself failed
     * @param className the class that it stands in, as {@code Class.getName} has it
     * @param line where it stands; 0 where the class does not say
     * @param way the methods from the handler to it, each as {@code Class.method} with the simple name of the class
     */
    record Dynamic(String why, String what, String className, int line, List<String> way) implements Verdict {
        public Dynamic {
            way = List.copyOf(way);
        }

        @Override
        public boolean isStatic() {
            return false;
        }

        /** A few words for the route table: {@code the clock: Instant.now (Prices:12)}. */
        public String summary() {
            String place = line == 0 ? Names.simple(className) : Names.simple(className) + ":" + line;
            return what.isEmpty() ? why : why + ": " + Names.shortMember(what) + " (" + place + ")";
        }

        /** One sentence for a report, with the whole way. */
        public String report() {
            String reason = what.isEmpty() ? why : why + ", " + what;
            String at = line == 0 ? className : className + ", line " + line;
            return "Runs for each request because of " + reason + ", in " + at + ", reached by "
                    + String.join(" \u2192 ", way) + ".";
        }
    }
}
