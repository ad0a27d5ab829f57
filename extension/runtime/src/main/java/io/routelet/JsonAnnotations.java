package io.routelet;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbNumberFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the annotations of JSON Binding say about a record, and which of them Routelet understands. */
final class JsonAnnotations {
    private static final String PACKAGE = JsonbProperty.class.getPackageName();
    private static final Set<Class<?>> UNDERSTOOD =
            Set.of(JsonbProperty.class, JsonbTransient.class, JsonbTypeInfo.class);
    private static final Set<Class<?>> OF_VALUES =
            Set.of(JsonbNumberFormat.class, JsonbTypeAdapter.class, JsonbTypeDeserializer.class);

    private JsonAnnotations() {}

    /** An annotation that JSON Binding alone can honour, on the class or any part of it; null without. */
    static @Nullable Annotation foreign(Class<?> record) {
        Stream<AnnotatedElement[]> parts = Stream.of(
                new AnnotatedElement[] {record},
                record.getDeclaredFields(),
                record.getDeclaredMethods(),
                record.getDeclaredConstructors());
        return parts.flatMap(JsonAnnotations::foreignOn).findFirst().orElse(null);
    }

    private static Stream<Annotation> foreignOn(AnnotatedElement... parts) {
        return Arrays.stream(parts)
                .flatMap(part -> Arrays.stream(part.getAnnotations()))
                .filter(annotation ->
                        annotation.annotationType().getPackageName().equals(PACKAGE))
                .filter(annotation -> !UNDERSTOOD.contains(annotation.annotationType()));
    }

    /** Whether JSON Binding alone can read a member, because of an annotation on it or on its record. */
    static boolean isForeign(RecordComponent component) {
        Class<?> record = component.getDeclaringRecord();
        return isTransient(component)
                || foreignOn(component.getAccessor(), field(component))
                        .findAny()
                        .isPresent()
                || foreignOn(record).anyMatch(annotation -> OF_VALUES.contains(annotation.annotationType()))
                || hasCreator(record.getDeclaredMethods())
                || hasCreator(record.getDeclaredConstructors());
    }

    private static boolean hasCreator(Executable... makers) {
        return Arrays.stream(makers).anyMatch(maker -> maker.isAnnotationPresent(JsonbCreator.class));
    }

    static String name(RecordComponent component) {
        JsonbProperty property = find(component, JsonbProperty.class);
        return property == null || property.value().isEmpty() ? component.getName() : property.value();
    }

    static boolean isTransient(RecordComponent component) {
        return find(component, JsonbTransient.class) != null;
    }

    static boolean isAdapted(RecordComponent component) {
        return find(component, JsonbTypeAdapter.class) != null || find(component, JsonbTypeDeserializer.class) != null;
    }

    /** Annotations without a target of their own for components go to the field and the accessor: JLS 9.7.4. */
    private static <A extends Annotation> @Nullable A find(RecordComponent component, Class<A> annotation) {
        A onAccessor = component.getAccessor().getAnnotation(annotation);
        return onAccessor != null ? onAccessor : field(component).getAnnotation(annotation);
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The members that tell a variant from its like, outermost type first, and their values. */
    static Map<String, String> tags(Class<?> record) {
        Map<String, String> tags = new LinkedHashMap<>();
        collectTags(record, record, tags);
        return tags;
    }

    private static void collectTags(Class<?> declaring, Class<?> record, Map<String, String> tags) {
        for (Class<?> above : declaring.getInterfaces()) {
            collectTags(above, record, tags);
        }
        JsonbTypeInfo info = declaring.getAnnotation(JsonbTypeInfo.class);
        for (JsonbSubtype subtype : info == null ? new JsonbSubtype[0] : info.value()) {
            if (subtype.type().isAssignableFrom(record)) {
                tags.putIfAbsent(info.key(), subtype.alias());
            }
        }
    }
}
