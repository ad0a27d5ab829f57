package io.routelet;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What keeps JSON Binding from making values of a type: its author's mistake, so it is found in the type alone, whatever
 * a client sends. Which classes of the platform it can make JSON Binding alone knows.
 */
final class JsonReadable {
    private static final Set<String> CREATORS = Set.of("JsonbCreator", "ConstructorProperties");

    private JsonReadable() {}

    /** The mistake in a type or in its arguments, as a sentence that says what to write instead; null without. */
    static @Nullable String problem(Type type) {
        Class<?> raw = JsonTypes.raw(type);
        if (raw.isArray()) {
            return problem(raw.getComponentType());
        }
        String problem = isKnown(raw) || isMadeByAnnotation(raw) ? null : problemOfClass(raw);
        if (problem != null || !(type instanceof ParameterizedType generic)) {
            return problem;
        }
        return Arrays.stream(generic.getActualTypeArguments())
                .map(JsonReadable::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isKnown(Class<?> raw) {
        boolean isPlatform = Stream.of("java.", "javax.", "jakarta.").anyMatch(raw.getName()::startsWith);
        return isPlatform
                || raw.isPrimitive()
                || raw.isRecord()
                || Enum.class.isAssignableFrom(raw)
                || Collection.class.isAssignableFrom(raw)
                || Map.class.isAssignableFrom(raw);
    }

    private static String problemOf(Class<?> raw, String what) {
        return "JSON cannot be read as " + raw.getName() + ", which " + what;
    }

    private static @Nullable String problemOfClass(Class<?> raw) {
        if (Modifier.isAbstract(raw.getModifiers())) {
            String kind = raw.isInterface() ? "is an interface" : "is abstract";
            return problemOf(raw, kind + ": use a record, or name the variants with @JsonbTypeInfo");
        }
        boolean isMakeable = Arrays.stream(raw.getDeclaredConstructors())
                .filter(constructor -> constructor.getParameterCount() == 0)
                .anyMatch(constructor -> isOpen(raw, constructor.getModifiers()));
        return isMakeable
                ? null
                : problemOf(raw, "is not public with a public constructor without parameters: make it a record");
    }

    /** JSON Binding opens protected constructors, and only those. */
    private static boolean isOpen(Class<?> raw, int modifiers) {
        return Modifier.isProtected(modifiers) || Modifier.isPublic(modifiers) && Modifier.isPublic(raw.getModifiers());
    }

    /** The mistake in a record that JSON Binding makes, by its constructor and the names of its parameters. */
    static @Nullable String problemOfAnnotated(Class<?> record) {
        if (isMadeByAnnotation(record)) {
            return null;
        }
        if (reaches(record, JsonReadable::isGenericRecord, new HashSet<>())) {
            return problemOf(record, "has a generic record beside an annotation: use one without type parameters");
        }
        Constructor<?>[] constructors = record.getDeclaredConstructors();
        if (constructors.length > 1) {
            return problemOf(record, "has more than one constructor: add @JsonbCreator to one");
        }
        return Arrays.stream(constructors[0].getParameters()).allMatch(Parameter::isNamePresent)
                ? null
                : problemOf(record, "has lost the names of its parameters, perhaps to a Java agent");
    }

    private static boolean isGenericRecord(Class<?> raw) {
        return raw.isRecord() && raw.getTypeParameters().length > 0 && !isMadeByAnnotation(raw);
    }

    /** Whether Routelet reads all of a type: there is no other class in it than records without an annotation. */
    static boolean isOwn(Type type) {
        return !reaches(
                type,
                raw -> raw.isRecord() ? JsonAnnotations.foreign(raw) != null : !isKnown(raw) || isMadeByAnnotation(raw),
                new HashSet<>());
    }

    /** Whether there is such a class in a type, or in the members of its records, as far as no adapter stands before. */
    private static boolean reaches(Type type, Predicate<Class<?>> such, Set<Type> seen) {
        if (type instanceof ParameterizedType generic) {
            return reaches(generic.getRawType(), such, seen)
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(part -> reaches(part, such, seen));
        }
        if (!(type instanceof Class<?> raw) || !seen.add(raw)) {
            return false;
        }
        if (raw.isArray()) {
            return reaches(raw.getComponentType(), such, seen);
        }
        return such.test(raw)
                || raw.isRecord()
                        && !isMadeByAnnotation(raw)
                        && Arrays.stream(raw.getRecordComponents())
                                .filter(component -> !JsonAnnotations.isAdapted(component))
                                .anyMatch(component -> reaches(component.getGenericType(), such, seen));
    }

    private static boolean isMadeByAnnotation(Class<?> raw) {
        return isAdapted(raw)
                || Stream.<AnnotatedElement[]>of(raw.getDeclaredConstructors(), raw.getDeclaredMethods())
                        .flatMap(Arrays::stream)
                        .flatMap(maker -> Arrays.stream(maker.getAnnotations()))
                        .anyMatch(annotation ->
                                CREATORS.contains(annotation.annotationType().getSimpleName()));
    }

    private static boolean isAdapted(@Nullable Class<?> raw) {
        return raw != null
                && (raw.isAnnotationPresent(JsonbTypeInfo.class)
                        || raw.isAnnotationPresent(JsonbTypeAdapter.class)
                        || raw.isAnnotationPresent(JsonbTypeDeserializer.class)
                        || isAdapted(raw.getSuperclass())
                        || Arrays.stream(raw.getInterfaces()).anyMatch(JsonReadable::isAdapted));
    }
}
