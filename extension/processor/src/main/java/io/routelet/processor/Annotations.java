package io.routelet.processor;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads annotations by their names: a processor should not depend on the classes of what it compiles. */
final class Annotations {
    private Annotations() {}

    /** The annotation of that type on an element itself, or null. */
    static @Nullable AnnotationMirror find(Element element, String type) {
        for (AnnotationMirror use : element.getAnnotationMirrors()) {
            if (type(use).getQualifiedName().contentEquals(type)) {
                return use;
            }
        }
        return null;
    }

    static TypeElement type(AnnotationMirror use) {
        return (TypeElement) use.getAnnotationType().asElement();
    }

    /** A member that the author has written, or null. */
    static @Nullable AnnotationValue written(AnnotationMirror use, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                use.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** A member that is a string; null where it is left out or no string. */
    static @Nullable String text(AnnotationMirror use, String member) {
        AnnotationValue value = written(use, member);
        return value != null && value.getValue() instanceof String text ? text : null;
    }

    /** Whether the deployment can see annotations of this type. */
    static boolean isKept(TypeElement type) {
        Retention retention = type.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }
}
