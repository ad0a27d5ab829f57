package io.routelet.processor;

import io.routelet.route.HttpMethod;
import io.routelet.route.ParamsRecord;
import io.routelet.route.ParamsRecord.Component;
import io.routelet.route.ParamsRecord.Trait;
import io.routelet.route.Place;
import io.routelet.route.SpecialRoute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The type argument of {@code RouteContext} as the rules want to see it; the twin of the deployment's {@code ParamsModel}. */
final class RecordModel {
    private static final String CONTEXT = "io.routelet.RouteContext";

    private final ProcessingEnvironment environment;
    private final TypeNames names;
    private final Spots spots;

    RecordModel(ProcessingEnvironment environment, Spots spots) {
        this.environment = environment;
        this.names = new TypeNames(environment.getElementUtils());
        this.spots = spots;
    }

    /** The types that the methods of a route ask for, each once; none for one that the compiler does not know. */
    static List<TypeElement> of(TypeElement route, ProcessingEnvironment environment) {
        Map<String, TypeElement> records = new LinkedHashMap<>();
        for (ExecutableElement method :
                ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(route))) {
            String name = method.getSimpleName().toString();
            boolean handles = (HttpMethod.of(name) != null || name.equals(SpecialRoute.GENERATE))
                    && method.getModifiers().contains(Modifier.PUBLIC);
            for (VariableElement parameter : handles ? method.getParameters() : List.<VariableElement>of()) {
                TypeElement record = argument(parameter.asType());
                if (record != null) {
                    records.put(record.getQualifiedName().toString(), record);
                }
            }
        }
        return List.copyOf(records.values());
    }

    private static @Nullable TypeElement argument(TypeMirror type) {
        if (!MethodModel.is(type, CONTEXT)
                || ((DeclaredType) type).getTypeArguments().isEmpty()) {
            return null;
        }
        TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(0);
        boolean plain = argument.getKind() == TypeKind.DECLARED
                && ((DeclaredType) argument).getTypeArguments().isEmpty();
        return plain ? (TypeElement) ((DeclaredType) argument).asElement() : null;
    }

    /** Whether the compiler knows all that is to be judged. */
    static boolean isKnown(TypeElement type) {
        return type.getRecordComponents().stream()
                .noneMatch(component -> component.asType().getKind() == TypeKind.ERROR);
    }

    ParamsRecord read(TypeElement type) {
        spots.put(Place.ofClass(names.of(type)), type);
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        List<Component> components = type.getRecordComponents().stream()
                .map(component -> component(type, component))
                .toList();
        return new ParamsRecord(names.of(type), isRecord, components);
    }

    private Component component(TypeElement owner, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .forEach(field -> spots.put(Place.ofMember(names.of(owner), name), field));
        TypeMirror type = component.asType();
        boolean list = isList(type);
        TypeMirror element = list ? ((DeclaredType) type).getTypeArguments().get(0) : type;
        boolean convertible = new TextConversion(environment).isPossible(element);
        Set<Trait> traits = convertible ? Set.of(Trait.CONSTRUCTOR) : Set.of();
        return new Component(name, names.of(type), list, names.of(element), traits);
    }

    static boolean isList(TypeMirror type) {
        return MethodModel.is(type, "java.util.List")
                && !((DeclaredType) type).getTypeArguments().isEmpty();
    }
}
