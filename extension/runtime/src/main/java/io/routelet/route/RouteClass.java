package io.routelet.route;

import java.util.List;
import java.util.Set;

/**
 * What the rules need to know of a class, so that reflection and javac's model can both give it.
 *
 * @param name the full name
 * @param traits what it is
 * @param methods all methods it has, inherited ones too, except those of {@code Object} and synthetic ones
 * @param annotations those of the class and of all its members
 * @param config what {@code @RouteConfig} says; {@link RouteSettings#NONE} without one
 */
public record RouteClass(
        String name,
        Set<Trait> traits,
        List<RouteMethod> methods,
        List<AnnotationUse> annotations,
        RouteSettings config) {

    /** What a class can be. */
    public enum Trait {
        /** Declared public. */
        PUBLIC,
        /** An abstract class. */
        ABSTRACT,
        /** An interface. */
        INTERFACE,
        /** An enum. */
        ENUM,
        /** An annotation type. */
        ANNOTATION,
        /** Inside another class. */
        INNER,
        /** Has a public constructor without parameters, also the one that Java adds. */
        PUBLIC_CONSTRUCTOR,
        /** Has a constructor that CDI can call: any without parameters, or one with {@code @Inject}. */
        BEAN_CONSTRUCTOR
    }

    /** Copies the collections. */
    public RouteClass {
        traits = Set.copyOf(traits);
        methods = List.copyOf(methods);
        annotations = List.copyOf(annotations);
    }

    /** The name without the package. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The class as the place of a problem. */
    public Place place() {
        return Place.ofClass(name);
    }

    /** The place of one of its methods. */
    Place place(RouteMethod method) {
        return Place.ofMember(name, method.signature());
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /**
     * An annotation on the class or one of its members.
     *
     * @param member the name of the field, the signature of the method; empty for the class
     * @param type the full name of the annotation's type
     * @param interceptorBinding whether the type carries {@code jakarta.interceptor.InterceptorBinding}
     */
    public record AnnotationUse(String member, String type, boolean interceptorBinding) {}
}
