package io.routelet.deploy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a segment becomes a component of a {@code Params} record. Strict where the JDK is lenient, so that one
 * resource has one address: no {@code +7}, no digits beyond ASCII, no {@code 1d}.
 */
final class SegmentConversion {
    private static final Set<Class<?>> BUILT_IN = Set.of(
            String.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            boolean.class,
            Boolean.class,
            UUID.class);

    private SegmentConversion() {}

    /** Turns one segment into a component of the record. */
    @FunctionalInterface
    interface Converter {
        /**
         * Converts.
         *
         * @param segment a String, or a list of them for a catch-all
         * @throws Throwable if the text means nothing of that type
         */
        Object convert(Object segment) throws Throwable;
    }

    /** Whether one segment can become a value of a type; nothing is made for it, as most starts convert nothing. */
    static boolean isPossible(Class<?> type) {
        return BUILT_IN.contains(type) || factory(type) != null;
    }

    /** The conversion to a type, lists included; null where there is none. */
    static @Nullable Converter to(Type type) {
        if (type instanceof Class<?> single) {
            return toOne(single);
        }
        boolean list = type instanceof ParameterizedType generic
                && generic.getRawType() == List.class
                && generic.getActualTypeArguments()[0] instanceof Class<?>;
        if (!list) {
            return null;
        }
        Converter element = toOne((Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0]);
        return element == null ? null : segments -> all(element, (List<?>) segments);
    }

    private static List<Object> all(Converter element, List<?> segments) throws Throwable {
        List<Object> values = new ArrayList<>(segments.size());
        for (Object segment : segments) {
            values.add(element.convert(segment));
        }
        return List.copyOf(values);
    }

    private static @Nullable Converter toOne(Class<?> type) {
        Converter builtIn = builtIn(type);
        if (builtIn != null) {
            return builtIn;
        }
        MethodHandle factory = factory(type);
        return factory == null ? null : segment -> made(factory, segment);
    }

    private static Object made(MethodHandle factory, Object segment) throws Throwable {
        Object value = (Object) factory.invokeExact(segment);
        if (value == null) {
            throw new IllegalArgumentException("Its factory has no value for this text");
        }
        return value;
    }

    private static @Nullable Converter builtIn(Class<?> type) {
        if (type == String.class) {
            return segment -> segment;
        }
        if (type == int.class || type == Integer.class) {
            return segment -> Integer.parseInt(digits(segment));
        }
        if (type == long.class || type == Long.class) {
            return segment -> Long.parseLong(digits(segment));
        }
        if (type == double.class || type == Double.class) {
            return SegmentConversion::decimal;
        }
        if (type == boolean.class || type == Boolean.class) {
            return SegmentConversion::truth;
        }
        return type == UUID.class ? SegmentConversion::uuid : null;
    }

    private static @Nullable MethodHandle factory(Class<?> type) {
        for (Method method : type.getMethods()) {
            if (isFactory(type, method)) {
                return adapted(method);
            }
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        try { // That of a record is as visible as the record, which need not be public.
            return adapted(
                    type.isRecord() ? type.getDeclaredConstructor(String.class) : type.getConstructor(String.class));
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static boolean isFactory(Class<?> type, Method method) {
        if (!Modifier.isStatic(method.getModifiers())
                || method.getReturnType() != type
                || method.getParameterCount() != 1) {
            return false;
        }
        Class<?> parameter = method.getParameterTypes()[0];
        return switch (method.getName()) {
            case "valueOf", "of" -> parameter == String.class;
            case "parse" -> parameter == CharSequence.class || parameter == String.class;
            default -> false;
        };
    }

    private static @Nullable MethodHandle adapted(Executable factory) {
        try {
            factory.setAccessible(true);
            MethodHandle handle = factory instanceof Constructor<?> constructor
                    ? MethodHandles.lookup().unreflectConstructor(constructor)
                    : MethodHandles.lookup().unreflect((Method) factory);
            return handle.asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static String digits(Object segment) {
        String text = (String) segment;
        int start = text.startsWith("-") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                throw new NumberFormatException(text);
            }
        }
        return text;
    }

    private static double decimal(Object segment) {
        String text = (String) segment;
        if (!text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '.' || c == 'e' || c == 'E')) {
            throw new NumberFormatException(text);
        }
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private static boolean truth(Object segment) {
        if (!segment.equals("true") && !segment.equals("false")) {
            throw new IllegalArgumentException("Neither true nor false");
        }
        return segment.equals("true");
    }

    private static UUID uuid(Object segment) {
        UUID uuid = UUID.fromString((String) segment);
        if (!uuid.toString().equalsIgnoreCase((String) segment)) {
            throw new IllegalArgumentException("Not the canonical form of a UUID");
        }
        return uuid;
    }
}
