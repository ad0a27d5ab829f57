package io.routelet;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the annotations of JSON Binding say about a class, and which of them Routelet understands on a record. */
final class JsonAnnotations {
    private static final String PACKAGE = JsonbProperty.class.getPackageName();
    private static final Set<Class<?>> UNDERSTOOD =
            Set.of(JsonbProperty.class, JsonbTransient.class, JsonbTypeInfo.class, JsonbNillable.class);

    /** A member that tells the variants of a type apart, and its value. */
    record Tag(String member, String value) {}

    private JsonAnnotations() {}

    /** An annotation that only JSON Binding itself can honour, or null: on the package, the class or any part of it. */
    static @Nullable Annotation foreign(Class<?> type) {
        Stream<? extends AnnotatedElement> parts = Stream.of(
                        Stream.of(type),
                        Stream.ofNullable(type.getPackage()),
                        Arrays.stream(type.getDeclaredFields()),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredConstructors())
                                .flatMap(constructor -> Arrays.stream(constructor.getParameters())))
                .flatMap(part -> part);
        return parts.flatMap(part -> Arrays.stream(part.getAnnotations()))
                .filter(JsonAnnotations::isOfJsonBinding)
                .filter(annotation -> !UNDERSTOOD.contains(annotation.annotationType()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the class itself says something that Routelet leaves to JSON Binding. */
    static boolean isAnnotated(Class<?> type) {
        return Arrays.stream(type.getAnnotations()).anyMatch(JsonAnnotations::isOfJsonBinding);
    }

    private static boolean isOfJsonBinding(Annotation annotation) {
        return annotation.annotationType().getPackageName().equals(PACKAGE);
    }

    /** Whether no annotation on a class, field or method may change the form of its value. */
    static boolean leavesForm(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(JsonAnnotations::isOfJsonBinding)
                .allMatch(annotation -> UNDERSTOOD.contains(annotation.annotationType()));
    }

    /** The name of a record component in JSON. */
    static String name(RecordComponent component) {
        return name(find(component, JsonbProperty.class), component.getName());
    }

    /** The name of a field or setter in JSON, which in Java has the name {@code plain}. */
    static String name(AnnotatedElement property, String plain) {
        return name(property.getAnnotation(JsonbProperty.class), plain);
    }

    private static String name(@Nullable JsonbProperty property, String plain) {
        return property == null || property.value().isEmpty() ? plain : property.value();
    }

    static boolean isTransient(RecordComponent component) {
        return find(component, JsonbTransient.class) != null;
    }

    /** Annotations without a target of their own for components go to the field and the accessor: JLS 9.7.4. */
    private static <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> annotation) {
        A onAccessor = component.getAccessor().getAnnotation(annotation);
        if (onAccessor != null) {
            return onAccessor;
        }
        try {
            return component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(annotation);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The tags that a value of this class carries, outermost type first. */
    static List<Tag> tags(Class<?> type) {
        List<Tag> tags = new ArrayList<>();
        collectTags(type, type, tags);
        return tags;
    }

    private static void collectTags(Class<?> declaring, Class<?> type, List<Tag> tags) {
        for (Class<?> above : declaring.getInterfaces()) {
            collectTags(above, type, tags);
        }
        JsonbTypeInfo info = declaring.getAnnotation(JsonbTypeInfo.class);
        if (info == null) {
            return;
        }
        for (JsonbSubtype subtype : info.value()) {
            Tag tag = new Tag(info.key(), subtype.alias());
            if (subtype.type().isAssignableFrom(type) && !tags.contains(tag)) {
                tags.add(tag);
            }
        }
    }
}
