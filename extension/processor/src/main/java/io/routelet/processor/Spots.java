package io.routelet.processor;

import io.routelet.route.Place;
import io.routelet.route.RouteProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Which element of the source a place is. */
final class Spots {
    private final AppSource app;
    private final Messager messager;
    private final boolean eclipse;
    private final Map<String, Spot> spots = new HashMap<>();

    private record Spot(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    Spots(AppSource app, ProcessingEnvironment environment) {
        this.app = app;
        this.messager = environment.getMessager();
        this.eclipse = environment.getClass().getName().startsWith("org.eclipse.");
    }

    private static String key(Place place) {
        return place.member().isEmpty() ? place.name() : place.name() + " " + place.member();
    }

    /** Enters an element; what is entered first stays. */
    void put(Place place, Element element) {
        spots.putIfAbsent(key(place), new Spot(element, null, null));
    }

    /** Enters an element; what is entered last stays. */
    void replace(Place place, Element element) {
        spots.put(key(place), new Spot(element, null, null));
    }

    void put(Place place, Element element, AnnotationMirror annotation) {
        spots.putIfAbsent(key(place), new Spot(element, annotation, null));
    }

    void put(Place place, Element element, AnnotationMirror annotation, AnnotationValue value) {
        spots.putIfAbsent(key(place), new Spot(element, annotation, value));
    }

    /** Makes a problem an error at its element. Where that cannot be shown, the words say where it is. */
    void tell(RouteProblem.Occurrence problem) {
        Spot spot = find(problem.place());
        if (spot != null && app.compiles(spot.element()) && isShown(spot.element())) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, problem.sentence(), spot.element(), spot.annotation(), spot.value());
            return;
        }
        TypeElement near = near(problem.place());
        if (near == null) {
            messager.printMessage(Diagnostic.Kind.ERROR, problem.toString());
        } else {
            messager.printMessage(Diagnostic.Kind.ERROR, words(problem, near), near);
        }
    }

    /** A package without a package-info is a folder, and the route in it the best that can be shown. */
    private String words(RouteProblem.Occurrence problem, TypeElement near) {
        Spot owner = spots.get(problem.place().name());
        boolean folder = problem.place().kind() == Place.Kind.PACKAGE
                && app.named(problem.place().name()) == null;
        return folder || (owner != null && owner.element().equals(near)) ? problem.sentence() : problem.toString();
    }

    /** Eclipse's compiler has no line for packages, records and what is in a record. */
    private boolean isShown(Element element) {
        Element owner = element.getKind() == ElementKind.FIELD ? element.getEnclosingElement() : element;
        return !eclipse
                || (owner != null && owner.getKind() != ElementKind.PACKAGE && owner.getKind() != ElementKind.RECORD);
    }

    private @Nullable Spot find(Place place) {
        if (place.kind() != Place.Kind.PACKAGE) {
            return spots.get(key(place));
        }
        PackageElement named = app.named(place.name());
        AnnotationMirror segment = named == null ? null : Annotations.find(named, "io.routelet.Segment");
        return named == null || segment == null
                ? null
                : new Spot(named, segment, Annotations.written(segment, "value"));
    }

    /** The class itself for what it inherits; else the first route at or below the place. */
    private @Nullable TypeElement near(Place place) {
        Spot owner = spots.get(place.name());
        if (owner != null && app.compiles(owner.element()) && isShown(owner.element())) {
            return (TypeElement) owner.element();
        }
        String around = place.kind() == Place.Kind.PACKAGE ? place.name() : AppSource.packageOf(place.name());
        return app.routes().stream()
                .filter(route -> route.startsWith(around + "."))
                .map(app::type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
