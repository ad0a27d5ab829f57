package io.routelet.processor;

import io.routelet.route.Part;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteProblem;
import io.routelet.route.SpecialRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The part of the application that is being compiled. Kept by names, since elements do not outlive a round. */
final class AppSource {
    private static final String ROUTE = ".Route";
    private static final String SEGMENT = "io.routelet.Segment";

    private final Elements elements;
    private final String root;
    /** Where names are looked up: without it the compiler searches all modules for what does not exist. */
    private @Nullable ModuleElement module;

    private final Set<String> types = new TreeSet<>();
    private final Set<String> packages = new TreeSet<>();
    private final Set<String> generated = new TreeSet<>();

    AppSource(ProcessingEnvironment environment, String root) {
        this.elements = environment.getElementUtils();
        this.root = root;
    }

    /** Adds what the compiler has read since the last round. */
    void add(RoundEnvironment round) {
        for (Element element : round.getRootElements()) {
            String name = element.toString();
            if (element instanceof TypeElement && name.startsWith(root + ".")) {
                types.add(name);
                module = elements.getModuleOf(element);
            } else if (element instanceof PackageElement) {
                packages.add(name);
            }
        }
    }

    boolean isEmpty() {
        return types.isEmpty();
    }

    /** The app root. */
    String root() {
        return root;
    }

    /** The full names of all classes below the app root that are compiled; nested ones are not among them. */
    Set<String> types() {
        return types;
    }

    /** Says that this class is ours. */
    void addGenerated(String name) {
        generated.add(name);
    }

    /** Whether this class was generated in this compilation. */
    boolean hasGenerated(String name) {
        return generated.contains(name);
    }

    /** The full names of the classes named {@code Route}. */
    List<String> routes() {
        List<String> routes = new ArrayList<>();
        for (String type : types) {
            if (isRoute(type)) {
                routes.add(type);
            }
        }
        return routes;
    }

    /** The full names of the classes that make files. */
    List<String> specials() {
        return types.stream().filter(type -> SpecialRoute.of(type) != null).toList();
    }

    /** The full names of both. */
    List<String> endpoints() {
        return Stream.concat(routes().stream(), specials().stream()).toList();
    }

    /**
     * Where a class answers: a route at what its package spells, one that makes a file at that file. Empty if the package
     * is private or a mistake.
     */
    Optional<RoutePath> answered(String className) {
        SpecialRoute special = SpecialRoute.of(className);
        Optional<RoutePath> folder = path(packageOf(className), new ArrayList<>());
        return special == null ? folder : folder.map(path -> special.path(path, hasSeveral(className, special)));
    }

    /** Whether a class makes several files. */
    boolean hasSeveral(String className, SpecialRoute special) {
        TypeElement type = type(className);
        return type != null
                && ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                        .anyMatch(method -> method.getSimpleName().contentEquals(special.idsMethod()));
    }

    static boolean isRoute(String className) {
        return className.endsWith(ROUTE);
    }

    static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.'));
    }

    /** Whether this class, or the one around it, is compiled, so that a message can point into its source. */
    boolean compiles(Element element) {
        if (element instanceof PackageElement owner) {
            return packages.contains(owner.toString());
        }
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type && types.contains(type.toString());
    }

    /** The class or the interface of that name, null where there is none. */
    @Nullable
    TypeElement type(String name) {
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }

    private @Nullable PackageElement packageOrNull(String name) {
        return module == null ? elements.getPackageElement(name) : elements.getPackageElement(module, name);
    }

    /** What a package spells; empty if it is private or a mistake was told. */
    @SuppressWarnings("NullAway") // Part.below takes a function that may return null; javac 17 does not read that there
    Optional<RoutePath> path(String packageName, List<RouteProblem.Occurrence> problems) {
        return RoutePath.parse(Part.below(root, packageName, this::replacement), problems);
    }

    /** The text of {@code @Segment} of a package, null where there is none. */
    @Nullable
    String replacement(String packageName) {
        PackageElement owner = packageOrNull(packageName);
        AnnotationMirror segment = owner == null ? null : Annotations.find(owner, SEGMENT);
        return segment == null ? null : Annotations.text(segment, "value");
    }

    /** The package whose {@code @Segment} names it, null where none does. */
    @Nullable
    PackageElement named(String packageName) {
        PackageElement owner = packageOrNull(packageName);
        return owner != null && Annotations.find(owner, SEGMENT) != null ? owner : null;
    }
}
