package io.routelet.route;

import io.routelet.route.RouteClass.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Annotations that ask for something: what cannot be given is told, never ignored. */
public final class AnnotationRules {

    /** Nobody looks for these on a route: it is neither a servlet nor an enterprise bean nor a resource class. */
    private static final Set<String> REFUSED_PACKAGES = Set.of(
            "jakarta.annotation.security",
            "jakarta.servlet.annotation",
            "jakarta.ejb",
            "jakarta.ws.rs",
            "javax.annotation.security",
            "javax.servlet.annotation",
            "javax.ejb",
            "javax.ws.rs");

    /** Of another generation than the CDI that runs. */
    private static final Set<String> REFUSED = Set.of(
            "javax.inject.Inject",
            "javax.annotation.Resource",
            "javax.annotation.PostConstruct",
            "javax.annotation.PreDestroy",
            "javax.transaction.Transactional");

    /** An interceptor binding by name, for a server that has no transactions and so no class of it. */
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";

    private static final Set<String> INJECTION = Set.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.annotation.PostConstruct",
            "jakarta.annotation.PreDestroy",
            "jakarta.ejb.EJB",
            "jakarta.persistence.PersistenceContext",
            "jakarta.persistence.PersistenceUnit");

    private AnnotationRules() {}

    /** Whether an annotation has something put into a field, or is about that; by its class name. */
    public static boolean isInjection(String annotation) {
        return INJECTION.contains(annotation);
    }

    static List<RouteProblem.Occurrence> check(RouteClass route, boolean injection) {
        List<RouteProblem.Occurrence> problems = new ArrayList<>();
        for (AnnotationUse use : route.annotations()) {
            String name = TypeText.simple(use.type());
            Place place = Place.ofAnnotation(route.name(), use.member(), name);
            problem(use, injection).ifPresent(problem -> problems.add(problem.at(place, name)));
        }
        return problems;
    }

    private static Optional<RouteProblem> problem(AnnotationUse use, boolean injection) {
        if (use.interceptorBinding() || use.type().equals(TRANSACTIONAL)) {
            return Optional.of(RouteProblem.INTERCEPTOR_BINDING);
        }
        if (isInjection(use.type())) {
            return injection ? Optional.empty() : Optional.of(RouteProblem.INJECTION_WITHOUT_CDI);
        }
        String owner = use.type().substring(0, Math.max(0, use.type().lastIndexOf('.')));
        boolean refused = REFUSED.contains(use.type()) || REFUSED_PACKAGES.contains(owner);
        return refused ? Optional.of(RouteProblem.ANNOTATION_REFUSED) : Optional.empty();
    }
}
