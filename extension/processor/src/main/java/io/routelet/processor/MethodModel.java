package io.routelet.processor;

import io.routelet.route.RouteMethod;
import io.routelet.route.RouteMethod.Returns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The methods of a class as the rules want to see them. */
final class MethodModel {
    private static final String RESPONSE = "io.routelet.Response";
    private static final String CONTEXT = "io.routelet.RouteContext";

    private final Elements elements;
    private final Types types;
    private final TypeNames names;

    MethodModel(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.names = new TypeNames(elements);
    }

    RouteMethod read(ExecutableElement method) {
        Set<RouteMethod.Trait> traits = EnumSet.noneOf(RouteMethod.Trait.class);
        if (method.getModifiers().contains(Modifier.PUBLIC)) {
            traits.add(RouteMethod.Trait.PUBLIC);
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            traits.add(RouteMethod.Trait.PRIVATE);
        }
        if (method.getModifiers().contains(Modifier.STATIC)) {
            traits.add(RouteMethod.Trait.STATIC);
        }
        TypeMirror type = method.getReturnType();
        return new RouteMethod(
                method.getSimpleName().toString(), traits, parameters(method), names.of(type), returns(type));
    }

    /** With type arguments only where the deployment reads them. */
    private List<String> parameters(ExecutableElement method) {
        boolean generic = false;
        for (VariableElement parameter : method.getParameters()) {
            if (parameter.asType().getKind() == TypeKind.ERROR) {
                return List.of();
            }
            generic |= is(parameter.asType(), CONTEXT);
        }
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            TypeMirror type = parameter.asType();
            parameters.add(names.of(generic ? type : types.erasure(type)));
        }
        return parameters;
    }

    private Returns returns(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR || is(type, RESPONSE)) {
            return Returns.RESPONSE;
        }
        if (isA(type, "java.util.concurrent.CompletionStage")) {
            return isStageOfResponse(type) ? Returns.STAGE_OF_RESPONSE : Returns.OTHER;
        }
        return isA(type, "java.util.Collection") || isA(type, "java.util.stream.Stream")
                ? Returns.COLLECTION
                : Returns.OTHER;
    }

    /** Its one type argument, or that of the super-type it fixes in its declaration. */
    private boolean isStageOfResponse(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        if (!arguments.isEmpty()) {
            return arguments.size() == 1 && isResponse(arguments.get(0));
        }
        return types.directSupertypes(type).stream().anyMatch(this::isStageOfResponse);
    }

    private static boolean isResponse(TypeMirror argument) {
        TypeMirror bound = argument instanceof WildcardType wildcard ? wildcard.getExtendsBound() : argument;
        return bound != null && (bound.getKind() == TypeKind.ERROR || is(bound, RESPONSE));
    }

    private boolean isA(TypeMirror type, String ancestor) {
        @Nullable TypeElement element = elements.getTypeElement(ancestor);
        return element != null
                && type.getKind() == TypeKind.DECLARED
                && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }

    static boolean is(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .contentEquals(name);
    }
}
