package io.routelet.processor;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Types as {@code java.lang.reflect.Type.getTypeName()} writes them, so that both models say the same. */
final class TypeNames {
    private final Elements elements;

    TypeNames(Elements elements) {
        this.elements = elements;
    }

    String of(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED, ERROR -> declared((DeclaredType) type);
            case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
            case WILDCARD -> wildcard((WildcardType) type);
            case TYPEVAR -> type.toString();
            default -> type.getKind().name().toLowerCase(Locale.ROOT);
        };
    }

    /** The name by which a class loader knows the class. */
    String of(TypeElement type) {
        return elements.getBinaryName(type).toString();
    }

    private String declared(DeclaredType type) {
        String raw = of((TypeElement) type.asElement());
        return type.getTypeArguments().isEmpty()
                ? raw
                : type.getTypeArguments().stream().map(this::of).collect(Collectors.joining(", ", raw + "<", ">"));
    }

    private String wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return "? extends " + of(type.getExtendsBound());
        }
        return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
    }
}
