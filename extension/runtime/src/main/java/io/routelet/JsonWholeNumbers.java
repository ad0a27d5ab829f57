package io.routelet;

import jakarta.json.bind.annotation.JsonbTransient;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at the whole numbers in a text before JSON Binding reads it into a class of its own, because it cuts what does
 * not fit: {@code 99999999999} becomes the {@code int} 1215752191, and {@code 1.9} becomes 1. Finds them by the fields
 * and setters of the class, as JSON Binding does, and leaves alone what an annotation gives another form.
 */
final class JsonWholeNumbers {
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);

    private final Map<Class<?>, Map<String, Type>> properties = new ConcurrentHashMap<>();

    /**
     * Goes behind the value.
     *
     * @throws JsonFault at a number with a fraction or out of range
     */
    void check(JsonCursor in, Type type) {
        Class<?> raw = JsonTypes.raw(type);
        char kind = in.kind();
        if (kind == '0' && WHOLE.contains(raw)) {
            JsonNumbers.whole(raw).read(in);
        } else if (kind == '[' && (raw.isArray() || Collection.class.isAssignableFrom(raw))) {
            checkElements(in, raw.isArray() ? raw.getComponentType() : JsonTypes.argument(type, 0));
        } else if (kind == '{' && Map.class.isAssignableFrom(raw)) {
            checkMembers(in, type, name -> JsonTypes.argument(type, 1));
        } else if (kind == '{' && isBean(raw)) {
            Map<String, Type> known = properties.computeIfAbsent(raw, JsonWholeNumbers::propertiesOf);
            checkMembers(in, type, name -> known.getOrDefault(name, Object.class));
        } else {
            in.skip();
        }
    }

    private void checkElements(JsonCursor in, Type element) {
        int index = 0;
        in.open();
        while (in.more(']')) {
            try {
                check(in, element);
            } catch (JsonFault fault) {
                throw fault.in(index);
            }
            index++;
        }
    }

    private interface Members {
        Type typeOf(String name);
    }

    private void checkMembers(JsonCursor in, Type owner, Members members) {
        in.open();
        while (in.more('}')) {
            String name = in.name();
            try {
                check(in, JsonTypes.resolve(members.typeOf(name), owner));
            } catch (JsonFault fault) {
                throw fault.in(name);
            }
        }
    }

    private static boolean isBean(Class<?> type) {
        return !type.isInterface()
                && !type.isPrimitive()
                && !type.isEnum()
                && type.getClassLoader() != Object.class.getClassLoader()
                && JsonAnnotations.leavesForm(type);
    }

    private static Map<String, Type> propertiesOf(Class<?> type) {
        Map<String, Type> found = new HashMap<>();
        if (type.getSuperclass() != null && isBean(type.getSuperclass())) {
            found.putAll(propertiesOf(type.getSuperclass()));
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                put(found, field, field.getName(), field.getGenericType());
            }
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getName().matches("(set|get|is).+"))
                .forEach(method -> putAccessor(found, method));
        return found;
    }

    private static void putAccessor(Map<String, Type> found, Method method) {
        String bare = method.getName().replaceFirst("^(set|get|is)", "");
        String name = Character.toLowerCase(bare.charAt(0)) + bare.substring(1);
        if (method.getName().startsWith("set") && method.getParameterCount() == 1) {
            put(found, method, name, method.getGenericParameterTypes()[0]);
        } else if (!JsonAnnotations.leavesForm(method)) {
            found.remove(name);
        }
    }

    private static void put(Map<String, Type> found, AnnotatedElement property, String name, Type type) {
        if (JsonAnnotations.leavesForm(property) && !property.isAnnotationPresent(JsonbTransient.class)) {
            found.put(JsonAnnotations.name(property, name), type);
        } else {
            found.remove(name);
        }
    }
}
