package io.routelet.deploy;

import io.routelet.RouteConfig;
import io.routelet.route.SpecialRoute;
import java.util.List;

/**
 * Looks whether any route may be static before anything is known of it: filters can be added only then. Initialises no
 * class.
 */
final class StaticHint {
    private StaticHint() {}

    static boolean isIn(List<String> routes, ClassLoader loader) {
        return BothEnds.map(routes, () -> name -> isStatic(name, loader)).contains(true);
    }

    private static boolean isStatic(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return SpecialRoute.of(name) != null
                    || type.isAnnotationPresent(RouteConfig.class)
                    || StaticParams.method(type) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // The deployment tells what is wrong with it.
        }
    }
}
