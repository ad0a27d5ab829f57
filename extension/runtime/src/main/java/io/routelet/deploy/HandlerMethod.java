package io.routelet.deploy;

import io.routelet.Request;
import io.routelet.RouteContext;
import io.routelet.serve.Handler;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adapts a method of the author, whatever its parameters, to the one shape that is called. That costs a fraction of a
 * millisecond and loads the class, so it is done at the first call and not for every route at start-up; two first calls
 * at once do it twice, to the same effect.
 */
final class HandlerMethod implements Handler {
    private static final MethodType SHAPE = MethodType.methodType(Object.class, Request.class, RouteContext.class);

    private final RouteType type;
    private final String name;
    private @Nullable MethodHandle adapted;

    /** @param name of a method that the class has once */
    HandlerMethod(RouteType type, String name) {
        this.type = type;
        this.name = name;
    }

    @Override
    public @Nullable Object answer(Request request, RouteContext<?> context) throws Throwable {
        MethodHandle handle = adapted;
        if (handle == null) {
            handle = adapt(method());
            adapted = handle;
        }
        return (Object) handle.invokeExact(request, context);
    }

    private Method method() throws ReflectiveOperationException {
        for (Method method : type.type().getMethods()) {
            if (method.getName().equals(name) && !method.isBridge()) {
                return method;
            }
        }
        throw new NoSuchMethodException(type.name() + "." + name + " was there when the application started");
    }

    private MethodHandle adapt(Method method) throws ReflectiveOperationException {
        MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
        if (!Modifier.isStatic(method.getModifiers())) {
            handle = handle.bindTo(type.instance());
        }
        int[] order = Arrays.stream(method.getParameterTypes())
                .mapToInt(parameter -> parameter == Request.class ? 0 : 1)
                .toArray();
        return MethodHandles.permuteArguments(
                handle.asType(handle.type().changeReturnType(Object.class)), SHAPE, order);
    }
}
