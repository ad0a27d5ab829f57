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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The type argument of {@code RouteContext} as the rules want to see it; the twin of the deployment's {@code ParamsModel}. */
final class RecordModel {
    private static final String CONTEXT = "io.routelet.RouteContext";

    private final ProcessingEnvironment environment;
    private final AppSource app;
    private final TypeNames names;
    private final Spots spots;

    RecordModel(ProcessingEnvironment environment, AppSource app, Spots spots) {
        this.environment = environment;
        this.app = app;
        this.names = new TypeNames(environment.getElementUtils());
        this.spots = spots;
    }

    /**
     * A type that a method of a route asks for.
     *
     * @param type the type argument of the context
     * @param index the parameter of the method that has it
     */
    record Argument(TypeMirror type, ExecutableElement method, int index) {
        /** The class that it names and nothing else; null for any other type. */
        @Nullable
        TypeElement plain() {
            return type instanceof DeclaredType declared
                            && declared.getTypeArguments().isEmpty()
                    ? (TypeElement) declared.asElement()
                    : null;
        }
    }

    /** What the methods of a route ask for, each type once; none that the compiler does not know. */
    static List<Argument> of(TypeElement route, ProcessingEnvironment environment) {
        TypeNames names = new TypeNames(environment.getElementUtils());
        Map<String, Argument> arguments = new LinkedHashMap<>();
        for (ExecutableElement method :
                ElementFilter.methodsIn(environment.getElementUtils().getAllMembers(route))) {
            String name = method.getSimpleName().toString();
            boolean handles = (HttpMethod.of(name) != null || name.equals(SpecialRoute.GENERATE))
                    && method.getModifiers().contains(Modifier.PUBLIC);
            for (int i = 0; handles && i < method.getParameters().size(); i++) {
                TypeMirror argument = argument(method.getParameters().get(i).asType());
                if (argument != null) {
                    arguments.putIfAbsent(names.of(argument), new Argument(argument, method, i));
                }
            }
        }
        return List.copyOf(arguments.values());
    }

    private static @Nullable TypeMirror argument(TypeMirror type) {
        if (!MethodModel.is(type, CONTEXT)
                || ((DeclaredType) type).getTypeArguments().isEmpty()) {
            return null;
        }
        TypeMirror argument = ((DeclaredType) type).getTypeArguments().get(0);
        boolean any = argument instanceof WildcardType wildcard
                && wildcard.getExtendsBound() == null
                && wildcard.getSuperBound() == null;
        return any || argument.getKind() == TypeKind.ERROR ? null : argument;
    }

    /** The class {@code Params} in a route, which may inherit it; null where there is none. */
    static @Nullable TypeElement nested(TypeElement route, Elements elements) {
        return ElementFilter.typesIn(elements.getAllMembers(route)).stream()
                .filter(type -> type.getSimpleName().contentEquals(ParamsRecord.STANDARD_NAME))
                .findFirst()
                .orElse(null);
    }

    /** What a class {@code Params} beside a route would be called. */
    static String beside(TypeElement route) {
        return AppSource.packageOf(route.getQualifiedName().toString()) + "." + ParamsRecord.STANDARD_NAME;
    }

    /** The author's record {@code Params} in or beside a route whose methods ask for none; null where there is none. */
    @Nullable
    TypeElement unasked(TypeElement route) {
        TypeElement own = nested(route, environment.getElementUtils());
        String beside = beside(route);
        TypeElement found = own != null && route.equals(own.getEnclosingElement())
                ? own
                : app.types().contains(beside) && !app.hasGenerated(beside) ? app.type(beside) : null;
        return found != null && found.getKind() == ElementKind.RECORD ? found : null;
    }

    /** Whether the compiler knows all that is to be judged. */
    static boolean isKnown(TypeElement type) {
        return type.getRecordComponents().stream()
                .noneMatch(component -> component.asType().getKind() == TypeKind.ERROR);
    }

    /** @param route whose method asks for the type */
    ParamsRecord read(Argument argument, TypeElement route) {
        TypeElement type = argument.plain();
        if (type != null && names.of(type).startsWith(app.root() + ".")) {
            return read(type);
        }
        String signature = new MethodModel(environment).read(argument.method()).signature();
        Place place = Place.ofParameter(names.of(route), signature, argument.index() + 1);
        return type == null ? ParamsRecord.ofOther(names.of(argument.type()), place) : read(type, place);
    }

    ParamsRecord read(TypeElement type) {
        return read(type, Place.ofClass(names.of(type)));
    }

    private ParamsRecord read(TypeElement type, Place place) {
        spots.put(Place.ofClass(names.of(type)), type);
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        List<Component> components = type.getRecordComponents().stream()
                .map(component -> component(type, component))
                .toList();
        return new ParamsRecord(names.of(type), place, isRecord, components);
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
