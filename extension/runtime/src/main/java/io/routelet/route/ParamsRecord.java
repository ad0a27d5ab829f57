package io.routelet.route;

import java.util.List;
import java.util.Set;

/**
 * What the rules need to know of the type argument of {@code RouteContext}.
 *
 * @param name the full name of the type
 * @param isRecord whether it is a record
 * @param components its components, in their order
 */
public record ParamsRecord(String name, boolean isRecord, List<Component> components) {

    /** What an element type offers to be made from text; only public members count. */
    public enum Trait {
        /** It is an enum. */
        ENUM,
        /** {@code static valueOf(String)}. */
        VALUE_OF,
        /** {@code static parse(CharSequence)}. */
        PARSE,
        /** {@code static of(String)}. */
        OF,
        /** A constructor with one {@code String}. */
        CONSTRUCTOR
    }

    /** Copies the components. */
    public ParamsRecord {
        components = List.copyOf(components);
    }

    /**
     * One component.
     *
     * @param name its name
     * @param type its type, as the author wrote it
     * @param list whether it is a {@code java.util.List}
     * @param element the full name of the type itself, of the list's elements if it is a list
     * @param traits what the element type offers
     */
    public record Component(String name, String type, boolean list, String element, Set<Trait> traits) {

        private static final Set<String> KNOWN =
                Set.of("java.lang.String", "int", "long", "double", "boolean", "java.util.UUID");

        /** Copies the traits. */
        public Component {
            traits = Set.copyOf(traits);
        }

        boolean isConvertible() {
            return KNOWN.contains(element) || !traits.isEmpty();
        }
    }
}
