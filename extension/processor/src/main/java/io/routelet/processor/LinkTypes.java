package io.routelet.processor;

import io.routelet.route.RoutePath;
import io.routelet.route.Segment;
import java.util.Locale;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** The types by which a link takes its segments: those of the record that the author wrote, as far as they will do. */
final class LinkTypes {
    private final TextConversion conversion;
    private final @Nullable TypeElement params;

    LinkTypes(ProcessingEnvironment environment, @Nullable TypeElement params) {
        this.conversion = new TextConversion(environment);
        this.params = params;
    }

    /** The source of the type for one segment. */
    String of(Segment segment) {
        TypeMirror type = written(RoutePath.componentName(segment.text()));
        boolean rest = segment.takesTheRest();
        if (rest && type != null && RecordModel.isList(type)) {
            type = ((DeclaredType) type).getTypeArguments().get(0);
        } else if (rest) {
            type = null;
        }
        String text = type != null && isUsable(type) ? source(type) : "String";
        return rest ? "List<" + text + ">" : text;
    }

    private @Nullable TypeMirror written(String component) {
        if (params == null) {
            return null;
        }
        for (RecordComponentElement candidate : params.getRecordComponents()) {
            if (candidate.getSimpleName().contentEquals(component)) {
                return candidate.asType();
            }
        }
        return null;
    }

    /** Whether the class of links can name it, and its text is the segment again. */
    private boolean isUsable(TypeMirror type) {
        return type.getKind() != TypeKind.ERROR
                && conversion.isPossible(type)
                && conversion.isReversible(type)
                && (type.getKind().isPrimitive() || isPublic(((DeclaredType) type).asElement()));
    }

    private static boolean isPublic(@Nullable Element type) {
        return type == null
                || type.getKind() == ElementKind.PACKAGE
                || (type.getModifiers().contains(Modifier.PUBLIC) && isPublic(type.getEnclosingElement()));
    }

    private static String source(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        String name = ((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .toString();
        return name.equals("java.lang.String") ? "String" : name;
    }
}
