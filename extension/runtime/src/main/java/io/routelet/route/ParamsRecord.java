package io.routelet.route;

import java.util.List;
import java.util.Set;

/**
 * What the rules need to know of the type argument of {@code RouteContext}.
 *
 * @param name the type, in the text of {@code Type.getTypeName()}
 * @param place what the author has to open: the record, or the parameter that asks for a type which is none of the
 *     application's
 * @param isRecord whether it is a record
 * @param components its components, in their order
 */
public record ParamsRecord(String name, Place place, boolean isRecord, List<Component> components) {
    /** What the record of a route is called that is written for its author, or found without being asked for. */
    public static final String STANDARD_NAME = "Params";

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

    /** A type that is more than the name of a class, such as {@code Map<String, String>} or a type variable. */
    public static ParamsRecord ofOther(String type, Place place) {
        return new ParamsRecord(type, place, false, List.of());
    }

    /** Whether a type is the name of a class and nothing else: no type arguments, wildcard, type variable or array. */
    public static boolean isClass(String type) {
        return type.indexOf('.') >= 0 && type.indexOf('<') < 0 && !type.startsWith("?") && !type.endsWith("[]");
    }

    /** The place of one of its components. */
    Place place(Component component) {
        return place.equals(Place.ofClass(name)) ? Place.ofMember(name, component.name()) : place;
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
