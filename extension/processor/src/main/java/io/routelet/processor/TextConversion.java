package io.routelet.processor;

import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Whether the text of a segment can become a value of a type; the twin of the deployment's {@code SegmentConversion}. */
final class TextConversion {
    private static final Set<TypeKind> PRIMITIVES =
            Set.of(TypeKind.INT, TypeKind.LONG, TypeKind.DOUBLE, TypeKind.BOOLEAN);
    private static final String STRING = "java.lang.String";
    private static final String UUID = "java.util.UUID";

    private final Elements elements;

    TextConversion(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
    }

    boolean isPossible(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return PRIMITIVES.contains(type.getKind());
        }
        if (MethodModel.is(type, STRING) || MethodModel.is(type, UUID)) {
            return true;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        boolean plain = ((DeclaredType) type).getTypeArguments().isEmpty();
        return plain && (element.getKind() == ElementKind.ENUM || hasFactory(element) || hasConstructor(element));
    }

    private boolean hasFactory(TypeElement type) {
        String name = type.getQualifiedName().toString();
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC))
                    && MethodModel.is(method.getReturnType(), name)
                    && takesText(method)) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesText(ExecutableElement method) {
        if (method.getParameters().size() != 1) {
            return false;
        }
        TypeMirror parameter = method.getParameters().get(0).asType();
        boolean string = MethodModel.is(parameter, STRING);
        return switch (method.getSimpleName().toString()) {
            case "valueOf", "of" -> string;
            case "parse" -> string || MethodModel.is(parameter, "java.lang.CharSequence");
            default -> false;
        };
    }

    private static boolean hasConstructor(TypeElement type) {
        boolean record = type.getKind() == ElementKind.RECORD;
        boolean reachable = !type.getModifiers().contains(Modifier.ABSTRACT)
                && (!type.getNestingKind().isNested() || type.getModifiers().contains(Modifier.STATIC));
        return reachable
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .filter(constructor ->
                                record || constructor.getModifiers().contains(Modifier.PUBLIC))
                        .anyMatch(constructor -> constructor.getParameters().size() == 1
                                && MethodModel.is(
                                        constructor.getParameters().get(0).asType(), STRING));
    }

    /** Whether a value becomes the same text again; a record, for one, shows the names of its components as well. */
    boolean isReversible(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return type.getKind().isPrimitive();
        }
        Element element = ((DeclaredType) type).asElement();
        return MethodModel.is(type, STRING)
                || element.getKind() == ElementKind.ENUM
                || (element.getKind() == ElementKind.CLASS && writes(element));
    }

    private boolean writes(Element type) {
        return ElementFilter.methodsIn(elements.getAllMembers((TypeElement) type)).stream()
                .filter(method -> method.getSimpleName().contentEquals("toString"))
                .filter(method -> method.getParameters().isEmpty())
                .anyMatch(method ->
                        !Objects.toString(method.getEnclosingElement()).equals("java.lang.Object"));
    }
}
