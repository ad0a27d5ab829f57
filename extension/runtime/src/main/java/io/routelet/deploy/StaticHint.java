package io.routelet.deploy;

import io.routelet.RouteConfig;

/**
 * Looks whether any route may be static before anything is known of it: filters can be added only then. Initialises no
 * class.
 */
final class StaticHint {
    private StaticHint() {}

    static boolean isIn(FoundClasses classes, ClassLoader loader) {
        for (String name : classes.names()) {
            if (name.endsWith(".Route") && isStatic(name, loader)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStatic(String name, ClassLoader loader) {
        try {
            Class<?> type = Class.forName(name, false, loader);
            return type.isAnnotationPresent(RouteConfig.class) || StaticParams.method(type) != null;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // The deployment tells what is wrong with it.
        }
    }
}
