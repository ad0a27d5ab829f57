package io.routelet.processor;

import io.routelet.route.Place;
import io.routelet.route.RouteClass;
import io.routelet.route.RouteClass.AnnotationUse;
import io.routelet.route.RouteMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * A class as the rules want to see it, read from the compiler's model; the twin of the deployment's {@code ClassModel}.
 * On the way every place that a rule can name is entered into the {@link Spots}.
 *
 * <p>A type that the compiler does not know is a mistake that the compiler tells. Here it passes for a good one.
 */
final class ElementModel {
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String BINDING = "jakarta.interceptor.InterceptorBinding";

    private final TypeElement type;
    private final String name;
    private final Types types;
    private final TypeNames names;
    private final MethodModel methods;
    private final Spots spots;

    private ElementModel(TypeElement type, ProcessingEnvironment environment, Spots spots) {
        this.type = type;
        this.types = environment.getTypeUtils();
        this.names = new TypeNames(environment.getElementUtils());
        this.name = names.of(type);
        this.methods = new MethodModel(environment);
        this.spots = spots;
    }

    static RouteClass of(TypeElement type, ProcessingEnvironment environment, Spots spots) {
        return new ElementModel(type, environment, spots).read();
    }

    private RouteClass read() {
        spots.put(Place.ofClass(name), type);
        Set<TypeElement> ancestry = ancestry();
        List<RouteMethod> models = new ArrayList<>();
        List<AnnotationUse> annotations = new ArrayList<>();
        for (TypeElement ancestor : ancestry) {
            read("", ancestor, annotations);
            ElementFilter.fieldsIn(ancestor.getEnclosedElements())
                    .forEach(field -> read(field.getSimpleName().toString(), field, annotations));
        }
        ElementFilter.constructorsIn(type.getEnclosedElements())
                .forEach(constructor -> read(type.getSimpleName().toString(), constructor, annotations));
        for (ExecutableElement method : methods(ancestry)) {
            RouteMethod model = methods.read(method);
            models.add(model);
            enter(method, model);
            read(model.signature(), method, annotations);
        }
        return new RouteClass(name, traits(), models, annotations, ConfigModel.of(type, name, spots));
    }

    /** The class, its super-classes but Object, then all interfaces: whatever a method or an annotation can come from. */
    private Set<TypeElement> ancestry() {
        Set<TypeElement> ancestry = new LinkedHashSet<>();
        for (TypeElement c = type; !c.getQualifiedName().contentEquals("java.lang.Object"); ) {
            ancestry.add(c);
            if (c.getSuperclass().getKind() != TypeKind.DECLARED) {
                break;
            }
            c = (TypeElement) ((DeclaredType) c.getSuperclass()).asElement();
        }
        List.copyOf(ancestry).forEach(c -> addInterfaces(c, ancestry));
        return ancestry;
    }

    private static void addInterfaces(TypeElement type, Set<TypeElement> ancestry) {
        for (TypeMirror mirror : type.getInterfaces()) {
            if (mirror.getKind() == TypeKind.DECLARED) {
                TypeElement parent = (TypeElement) ((DeclaredType) mirror).asElement();
                ancestry.add(parent);
                addInterfaces(parent, ancestry);
            }
        }
    }

    private List<ExecutableElement> methods(Set<TypeElement> ancestry) {
        List<ExecutableElement> found = new ArrayList<>();
        for (TypeElement ancestor : ancestry) {
            for (ExecutableElement method : ElementFilter.methodsIn(ancestor.getEnclosedElements())) {
                if (found.stream().noneMatch(known -> overrides(known, method))) {
                    found.add(method);
                }
            }
        }
        found.sort(Comparator.comparing(method -> method.getSimpleName().toString()));
        return found;
    }

    /** By names: Eclipse's compiler has more than one model of a class. */
    private boolean overrides(ExecutableElement known, ExecutableElement method) {
        return known.getSimpleName().equals(method.getSimpleName())
                && erasures(known).equals(erasures(method));
    }

    private List<String> erasures(ExecutableElement method) {
        List<String> erasures = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            erasures.add(names.of(types.erasure(parameter.asType())));
        }
        return erasures;
    }

    private void enter(ExecutableElement method, RouteMethod model) {
        spots.put(Place.ofMember(name, model.signature()), method);
        spots.replace(Place.ofMember(name, model.name()), method);
        for (int i = 0; i < method.getParameters().size(); i++) {
            spots.put(
                    Place.ofParameter(name, model.signature(), i + 1),
                    method.getParameters().get(i));
        }
    }

    private void read(String member, Element element, List<AnnotationUse> annotations) {
        for (AnnotationMirror use : element.getAnnotationMirrors()) {
            TypeElement annotation = Annotations.type(use);
            if (Annotations.isKept(annotation)) {
                String full = names.of(annotation);
                boolean binding = Annotations.find(annotation, BINDING) != null;
                annotations.add(new AnnotationUse(member, full, binding));
                String simple = full.substring(full.lastIndexOf('.') + 1);
                spots.put(Place.ofAnnotation(name, member, simple), element, use);
            }
        }
    }

    private Set<RouteClass.Trait> traits() {
        Set<RouteClass.Trait> traits = EnumSet.noneOf(RouteClass.Trait.class);
        Set<Modifier> modifiers = type.getModifiers();
        boolean isInterface = type.getKind().isInterface();
        add(traits, RouteClass.Trait.PUBLIC, modifiers.contains(Modifier.PUBLIC));
        add(traits, RouteClass.Trait.ABSTRACT, modifiers.contains(Modifier.ABSTRACT) && !isInterface);
        add(traits, RouteClass.Trait.INTERFACE, isInterface);
        add(traits, RouteClass.Trait.ENUM, type.getKind() == ElementKind.ENUM);
        add(traits, RouteClass.Trait.ANNOTATION, type.getKind() == ElementKind.ANNOTATION_TYPE);
        add(traits, RouteClass.Trait.INNER, type.getNestingKind().isNested());
        for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
            boolean plain = constructor.getParameters().isEmpty();
            boolean injected = Annotations.find(constructor, INJECT) != null;
            boolean isPublic = constructor.getModifiers().contains(Modifier.PUBLIC);
            add(traits, RouteClass.Trait.PUBLIC_CONSTRUCTOR, plain && isPublic);
            add(traits, RouteClass.Trait.BEAN_CONSTRUCTOR, plain || injected);
        }
        return traits;
    }

    private static <T extends Enum<T>> void add(Set<T> traits, T trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }
}
