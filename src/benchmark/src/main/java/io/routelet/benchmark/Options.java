package io.routelet.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers from the command line: {@code launches=5 rounds=3}. */
public final class Options {
    private final Map<String, Integer> given = new HashMap<>();

    private Options() {}

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException for a name that is not known or a value that is no number
     */
    public static Options of(String[] arguments, Set<String> known) {
        Options options = new Options();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0 || !known.contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException("Not " + argument + ", but some of " + known + ", as in launches=1");
            }
            options.given.put(argument.substring(0, equals), Integer.valueOf(argument.substring(equals + 1)));
        }
        return options;
    }

    /** The value of an option. */
    public int get(String name, int otherwise) {
        return given.getOrDefault(name, otherwise);
    }
}
