package io.routelet.cache;

import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * What counts as constant in a unit test, where nobody knows the instances of the application: that of the class that a
 * scope stands in, and what a field of it can hold for good.
 */
final class EnclosingClass implements Constants {
    private final @Nullable Class<?> type;

    EnclosingClass(Scope<?, ?> scope) {
        SerializedLambda lambda = ScopeCode.of(scope).lambda(scope);
        type = lambda == null
                ? scope.getClass().getEnclosingClass()
                : load(
                        lambda.getCapturingClass().replace('/', '.'),
                        scope.getClass().getClassLoader());
    }

    static Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class " + name + " of a scope that runs is not there", e);
        }
    }

    @Override
    public @Nullable String nameOf(Object value) {
        if (type != null && type.isInstance(value)) {
            return type.getName();
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (isForGood(field) && field.getType().isInstance(value)) {
                    return each.getName() + "." + field.getName();
                }
            }
        }
        return null;
    }

    /** Whether the field of an instance always holds one and the same: it is final, or somebody injects it. */
    static boolean isForGood(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && (Modifier.isFinal(field.getModifiers()) || field.getAnnotations().length > 0);
    }
}
