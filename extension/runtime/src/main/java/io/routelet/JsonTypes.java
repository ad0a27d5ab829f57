package io.routelet;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Generic types with their variables filled in: a {@code List<T>} inside a {@code Page<String>} is a {@code
 * List<String>}.
 */
final class JsonTypes {
    /** A type with arguments. Equal by its parts. */
    private record Generic(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return raw.getDeclaringClass();
        }
    }

    private JsonTypes() {}

    static Type generic(Class<?> raw, Type... arguments) {
        return new Generic(raw, List.of(arguments));
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    /** A member's type as it is in {@code owner}: a class, or one with arguments. */
    static Type resolve(Type type, Type owner) {
        if (type instanceof TypeVariable<?> variable) {
            return valueOf(variable, owner);
        }
        if (type instanceof WildcardType wildcard) {
            return resolve(wildcard.getUpperBounds()[0], owner);
        }
        if (type instanceof GenericArrayType array) {
            Type element = resolve(array.getGenericComponentType(), owner);
            return Array.newInstance(raw(element), 0).getClass();
        }
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> resolve(argument, owner))
                    .toArray(Type[]::new);
            return generic(raw(type), arguments);
        }
        return type;
    }

    /** What stands for a variable, or its bound without arguments, which may name the variable again. */
    private static Type valueOf(TypeVariable<?> variable, Type owner) {
        int index = List.of(raw(owner).getTypeParameters()).indexOf(variable);
        if (index >= 0 && owner instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[index];
        }
        Type bound = variable.getBounds()[0];
        return bound instanceof TypeVariable<?> other ? valueOf(other, owner) : raw(bound);
    }
}
