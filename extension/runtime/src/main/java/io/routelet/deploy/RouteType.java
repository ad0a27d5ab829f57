package io.routelet.deploy;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** The class of a route, loaded when it is first needed, and the instance of it. Safe for use by any thread. */
final class RouteType {
    private final String name;
    private final ClassLoader loader;
    private final Instances instances;
    private final RouteInstances constants;
    private @Nullable Object instance;

    /** @param constants learns of the instance where there is one for all requests */
    RouteType(String name, ClassLoader loader, Instances instances, RouteInstances constants) {
        this.name = name;
        this.loader = loader;
        this.instances = instances;
        this.constants = constants;
    }

    /** The class; it may not have been initialised. */
    Class<?> type() throws ClassNotFoundException {
        return Class.forName(name, false, loader);
    }

    /**
     * Its public method of a name that it has once; a bridge where the compiler makes one because the class that it is
     * inherited from is not public.
     */
    Method method(String wanted) throws ReflectiveOperationException {
        Method found = null;
        for (Method method : type().getMethods()) {
            if (method.getName().equals(wanted) && (found == null || found.isBridge())) {
                found = method;
            }
        }
        if (found == null) {
            throw new NoSuchMethodException(name + "." + wanted + " was there when the application started");
        }
        found.setAccessible(true); // Its class need not be public.
        return found;
    }

    /**
     * The instance, made by the first call.
     *
     * @throws ReflectiveOperationException if it cannot be made; the cause is the author's
     */
    synchronized Object instance() throws ReflectiveOperationException {
        Object made = instance;
        if (made == null) {
            Class<?> type = type();
            made = instances.get(type);
            instance = made;
            if (instances.isOne(type)) {
                constants.add(type, made);
            }
        }
        return made;
    }
}
