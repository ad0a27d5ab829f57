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

/** Adapts a method of the author, whatever its parameters, to the one shape that is called: once, at deployment. */
final class HandlerMethod {
    private static final MethodType SHAPE = MethodType.methodType(Object.class, Request.class, RouteContext.class);

    private HandlerMethod() {}

    /** @param instance what an instance method is called on; null for a static one */
    static Handler handler(Method method, @Nullable Object instance) throws IllegalAccessException {
        MethodHandle handle = MethodHandles.publicLookup().unreflect(method);
        if (!Modifier.isStatic(method.getModifiers())) {
            handle = handle.bindTo(instance);
        }
        int[] order = Arrays.stream(method.getParameterTypes())
                .mapToInt(type -> type == Request.class ? 0 : 1)
                .toArray();
        MethodHandle adapted = MethodHandles.permuteArguments(
                handle.asType(handle.type().changeReturnType(Object.class)), SHAPE, order);
        return (request, context) -> (Object) adapted.invokeExact(request, context);
    }
}
