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
            handle = adapt(type.method(name));
            adapted = handle;
        }
        return (Object) handle.invokeExact(request, context);
    }

    private MethodHandle adapt(Method method) throws ReflectiveOperationException {
        MethodType shape = MethodType.methodType(Object.class, Request.class, RouteContext.class);
        return adapt(method, Modifier.isStatic(method.getModifiers()) ? null : type.instance(), shape);
    }

    /**
     * The method with a parameter for each of the shape, which it need not have itself.
     *
     * @param instance what an instance method is called on; null for a static one
     * @param shape its types are those that the author may ask for, each once
     */
    static MethodHandle adapt(Method method, @Nullable Object instance, MethodType shape)
            throws IllegalAccessException {
        MethodHandle handle = MethodHandles.lookup().unreflect(method);
        if (!Modifier.isStatic(method.getModifiers())) {
            handle = handle.bindTo(instance);
        }
        int[] order = Arrays.stream(method.getParameterTypes())
                .mapToInt(shape.parameterList()::indexOf)
                .toArray();
        return MethodHandles.permuteArguments(
                handle.asType(handle.type().changeReturnType(Object.class)), shape, order);
    }
}
