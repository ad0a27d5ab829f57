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

        @Override
        public String toString() {
            return raw.getName() + arguments;
        }
    }

    private JsonTypes() {}

    static Type listOf(Class<?> element) {
        return new Generic(List.class, List.of(element));
    }

    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return raw(bound(type));
    }

    /** The argument of a type at an index; Object where the type says nothing. */
    static Type argument(Type type, int index) {
        if (type instanceof ParameterizedType generic) {
            return resolve(generic.getActualTypeArguments()[index], type);
        }
        return Object.class;
    }

    /** A member's type as it is in {@code owner}. */
    static Type resolve(Type type, Type owner) {
        if (type instanceof TypeVariable<?> variable) {
            Type value = valueOf(variable, owner);
            return value == null ? resolve(bound(type), Object.class) : value;
        }
        if (type instanceof WildcardType) {
            return resolve(bound(type), owner);
        }
        if (type instanceof ParameterizedType generic) {
            List<Type> arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(argument -> resolve(argument, owner))
                    .toList();
            return new Generic((Class<?>) generic.getRawType(), arguments);
        }
        if (type instanceof GenericArrayType array) {
            Class<?> element = raw(resolve(array.getGenericComponentType(), owner));
            return Array.newInstance(element, 0).getClass();
        }
        return type;
    }

    private static @Nullable Type valueOf(TypeVariable<?> variable, Type owner) {
        if (owner instanceof ParameterizedType generic) {
            List<TypeVariable<?>> variables = List.of(((Class<?>) generic.getRawType()).getTypeParameters());
            int index = variables.indexOf(variable);
            return index < 0 ? null : generic.getActualTypeArguments()[index];
        }
        return null;
    }

    /** The upper bound of a variable or wildcard, without its own arguments, which may name the variable again. */
    private static Type bound(Type type) {
        if (type instanceof WildcardType wildcard) {
            return wildcard.getUpperBounds()[0];
        }
        return type instanceof TypeVariable<?> variable ? raw(variable.getBounds()[0]) : Object.class;
    }
}
