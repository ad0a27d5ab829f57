package io.routelet.proof;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a line of the {@link Policy} may say besides a reason. */
enum Trait {
    /** Depends on its arguments alone, and changes nothing but them. */
    PURE,
    /** Instances never change. */
    VALUE,
    /** A collection: as good as its elements where something {@link #FIXED} made it. */
    CONTAINER,
    /** Returns what nobody can change. */
    FIXED,
    /** Makes functions out of others, and calls no other code. */
    COMBINATOR,
    /** A lambda of this type is where a proof ends, and its result is remembered. */
    REMEMBERED,
    /** A lambda of this type is where a proof ends, and it runs when the response is out. */
    AFTERWARDS,
    /** Calls the getters of what it gets. */
    JSON,
    /** An annotation that JSON Binding calls no code for. */
    PLAIN;

    /** By the headings of the table. */
    static final Map<String, Trait> NAMES = new HashMap<>();

    static {
        for (Trait trait : values()) {
            NAMES.put(trait.name().toLowerCase(Locale.ROOT), trait);
        }
    }
}
