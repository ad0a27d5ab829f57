package io.routelet.route;

import io.routelet.route.RouteClass.AnnotationUse;
import io.routelet.route.RouteMethod.Returns;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Builds models of classes, one mistake away from a good one. */
final class RouteClasses {

    private String name = "app.users.$id.Route";
    private final EnumSet<RouteClass.Trait> traits =
            EnumSet.of(RouteClass.Trait.PUBLIC, RouteClass.Trait.PUBLIC_CONSTRUCTOR, RouteClass.Trait.BEAN_CONSTRUCTOR);
    private final List<RouteMethod> methods = new ArrayList<>();
    private final List<AnnotationUse> annotations = new ArrayList<>();
    private RouteSettings config = RouteSettings.NONE;
    private String path = "/users/[id]";
    private boolean injection;

    static RouteClasses route(RouteMethod... methods) {
        RouteClasses route = new RouteClasses();
        Collections.addAll(route.methods, methods);
        return route;
    }

    /** {@code public static Response name(parameters)}. */
    static RouteMethod answering(String name, String... parameters) {
        return new RouteMethod(
                name,
                Set.of(RouteMethod.Trait.PUBLIC, RouteMethod.Trait.STATIC),
                List.of(parameters),
                "io.routelet.Response",
                Returns.RESPONSE);
    }

    static RouteMethod method(String name, Set<RouteMethod.Trait> traits) {
        return new RouteMethod(name, traits, List.of(), "io.routelet.Response", Returns.RESPONSE);
    }

    static RouteMethod returning(String name, String type, Returns returns) {
        return new RouteMethod(
                name, Set.of(RouteMethod.Trait.PUBLIC, RouteMethod.Trait.STATIC), List.of(), type, returns);
    }

    static RouteMethod staticParams() {
        return returning("generateStaticParams", "java.util.List<Params>", Returns.COLLECTION);
    }

    RouteClasses named(String className) {
        name = className;
        return this;
    }

    RouteClasses with(RouteClass.Trait trait) {
        traits.add(trait);
        return this;
    }

    RouteClasses without(RouteClass.Trait trait) {
        traits.remove(trait);
        return this;
    }

    RouteClasses annotated(String member, String type, boolean binding) {
        annotations.add(new AnnotationUse(member, type, binding));
        return this;
    }

    RouteClasses config(RouteSettings settings) {
        config = settings;
        return this;
    }

    RouteClasses at(String folder) {
        path = folder;
        return this;
    }

    RouteClasses injected() {
        injection = true;
        return this;
    }

    RouteClass model() {
        return new RouteClass(name, traits, methods, annotations, config);
    }

    List<RouteProblem.Occurrence> check() {
        return RouteRules.check(model(), RoutePath.ofFolder(path), injection);
    }

    List<RouteProblem> problems() {
        return check().stream().map(RouteProblem.Occurrence::problem).toList();
    }

    static RouteSettings mode(RouteSettings.Mode mode) {
        return settings(mode, -1, -1, List.of());
    }

    /** A negative number is none. */
    static RouteSettings settings(RouteSettings.Mode mode, long revalidate, long expire, List<String> tags) {
        return new RouteSettings(mode, seconds(revalidate), seconds(expire), OptionalLong.empty(), tags, true);
    }

    private static OptionalLong seconds(long number) {
        return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
