package io.routelet.deploy;

import io.routelet.cache.Constants;
import io.routelet.route.AnnotationRules;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The instances of routes, one of each class, and what they hold for good: scopes may capture them. Safe for use by any
 * thread.
 */
final class RouteInstances implements Constants {
    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();

    void add(Class<?> type, Object instance) {
        instances.put(type, instance);
    }

    /** A proxy of CDI stands for the one instance behind it, whose class is the route's. */
    @Override
    public @Nullable String nameOf(Object value) {
        if (instances.containsKey(value.getClass())) {
            return value.getClass().getName();
        }
        for (Object instance : instances.values()) {
            for (Class<?> type = instance.getClass(); type != null; type = type.getSuperclass()) {
                String field = fieldOf(type, instance, value);
                if (field != null) {
                    return instance.getClass().getName() + "." + field;
                }
            }
        }
        return null;
    }

    private static @Nullable String fieldOf(Class<?> type, Object instance, Object value) {
        for (Field field : type.getDeclaredFields()) {
            if (isForGood(field) && read(field, instance) == value) {
                return field.getName();
            }
        }
        return null;
    }

    private static boolean isForGood(Field field) {
        return !Modifier.isStatic(field.getModifiers())
                && !field.getType().isPrimitive()
                && (Modifier.isFinal(field.getModifiers())
                        || Arrays.stream(field.getAnnotations())
                                .anyMatch(use -> AnnotationRules.isInjection(
                                        use.annotationType().getName())));
    }

    private static @Nullable Object read(Field field, Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + field + " cannot be read", e);
        }
    }
}
