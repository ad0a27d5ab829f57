package io.routelet.deploy;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.route.RouteClass;
import io.routelet.route.RouteMethod;
import io.routelet.route.RouteSettings;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * A class as the rules want to see it, read by reflection. Written in loops, as all that runs for every route at start-up:
 * each lambda makes the JVM spin a class, and code that runs a hundred times is interpreted.
 */
final class ClassModel {
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String BINDING = "jakarta.interceptor.InterceptorBinding";

    private ClassModel() {}

    static RouteClass of(Class<?> type) {
        Set<Class<?>> ancestry = ancestry(type);
        List<Method> methods = methods(ancestry);
        List<RouteMethod> models = new ArrayList<>();
        for (Method method : methods) {
            models.add(method(method));
        }
        return new RouteClass(type.getName(), traits(type), models, annotations(type, ancestry, methods), config(type));
    }

    /** What is said of the class; also the mistakes in it. */
    static RouteSettings config(Class<?> type) {
        RouteConfig config = type.getAnnotation(RouteConfig.class);
        return config == null
                ? RouteSettings.NONE
                : new RouteSettings(
                        RouteSettings.Mode.valueOf(config.dynamic().name()),
                        unless(RouteConfig.NEVER, config.revalidate()),
                        unless(RouteSettings.EXPIRE, config.expire()),
                        unless(RouteConfig.NEVER, config.maxDuration()),
                        List.of(config.tags()),
                        config.dynamicParams());
    }

    private static OptionalLong unless(long unsaid, long value) {
        return value == unsaid ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** The class, its super-classes but Object, then all interfaces: whatever a method or an annotation can come from. */
    private static Set<Class<?>> ancestry(Class<?> type) {
        Set<Class<?>> ancestry = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            ancestry.add(c);
        }
        for (Class<?> c : List.copyOf(ancestry)) {
            addInterfaces(c, ancestry);
        }
        return ancestry;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> ancestry) {
        for (Class<?> parent : type.getInterfaces()) {
            ancestry.add(parent);
            addInterfaces(parent, ancestry);
        }
    }

    /** All methods, inherited ones too, sorted, since reflection gives them in no order. */
    private static List<Method> methods(Set<Class<?>> ancestry) {
        List<Method> methods = new ArrayList<>();
        for (Class<?> c : ancestry) {
            for (Method method : c.getDeclaredMethods()) {
                if (!method.isSynthetic() && !isOverridden(method, methods)) {
                    methods.add(method);
                }
            }
        }
        methods.sort(ClassModel::compare);
        return methods;
    }

    private static boolean isOverridden(Method method, List<Method> known) {
        for (Method other : known) {
            if (other.getName().equals(method.getName())
                    && Arrays.equals(other.getParameterTypes(), method.getParameterTypes())) {
                return true;
            }
        }
        return false;
    }

    private static int compare(Method a, Method b) {
        int names = a.getName().compareTo(b.getName());
        return names != 0 ? names : a.toGenericString().compareTo(b.toGenericString());
    }

    private static Set<RouteClass.Trait> traits(Class<?> type) {
        Set<RouteClass.Trait> traits = EnumSet.noneOf(RouteClass.Trait.class);
        int modifiers = type.getModifiers();
        add(traits, RouteClass.Trait.PUBLIC, Modifier.isPublic(modifiers));
        add(traits, RouteClass.Trait.ABSTRACT, Modifier.isAbstract(modifiers) && !type.isInterface());
        add(traits, RouteClass.Trait.INTERFACE, type.isInterface());
        add(traits, RouteClass.Trait.ENUM, type.isEnum());
        add(traits, RouteClass.Trait.ANNOTATION, type.isAnnotation());
        add(traits, RouteClass.Trait.INNER, type.getEnclosingClass() != null);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            boolean plain = constructor.getParameterCount() == 0;
            add(traits, RouteClass.Trait.PUBLIC_CONSTRUCTOR, plain && Modifier.isPublic(constructor.getModifiers()));
            add(traits, RouteClass.Trait.BEAN_CONSTRUCTOR, plain || isInjected(constructor));
        }
        return traits;
    }

    private static boolean isInjected(Constructor<?> constructor) {
        for (Annotation use : constructor.getDeclaredAnnotations()) {
            if (use.annotationType().getName().equals(INJECT)) {
                return true;
            }
        }
        return false;
    }

    private static RouteMethod method(Method method) {
        Set<RouteMethod.Trait> traits = EnumSet.noneOf(RouteMethod.Trait.class);
        add(traits, RouteMethod.Trait.PUBLIC, Modifier.isPublic(method.getModifiers()));
        add(traits, RouteMethod.Trait.PRIVATE, Modifier.isPrivate(method.getModifiers()));
        add(traits, RouteMethod.Trait.STATIC, Modifier.isStatic(method.getModifiers()));
        return new RouteMethod(
                method.getName(), traits, parameters(method), returnType(method).getTypeName(), returns(method));
    }

    /** Type arguments are read only where they can matter: to read them costs more than all the rest. */
    static Type[] parameterTypes(Method method) {
        Class<?>[] types = method.getParameterTypes();
        return Arrays.asList(types).contains(RouteContext.class) ? method.getGenericParameterTypes() : types;
    }

    private static List<String> parameters(Method method) {
        Type[] types = parameterTypes(method);
        String[] names = new String[types.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = types[i].getTypeName();
        }
        return List.of(names);
    }

    private static Type returnType(Method method) {
        return method.getReturnType() == Response.class ? Response.class : method.getGenericReturnType();
    }

    private static RouteMethod.Returns returns(Method method) {
        Class<?> type = method.getReturnType();
        if (type == Response.class) {
            return RouteMethod.Returns.RESPONSE;
        }
        if (CompletionStage.class.isAssignableFrom(type)) {
            return isStageOfResponse(method.getGenericReturnType())
                    ? RouteMethod.Returns.STAGE_OF_RESPONSE
                    : RouteMethod.Returns.OTHER;
        }
        return Collection.class.isAssignableFrom(type) || Stream.class.isAssignableFrom(type)
                ? RouteMethod.Returns.COLLECTION
                : RouteMethod.Returns.OTHER;
    }

    /** Its one type argument, or that of the super-type it fixes in its declaration. */
    private static boolean isStageOfResponse(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return arguments.length == 1 && isResponse(arguments[0]);
        }
        return type instanceof Class<?> raw
                && Stream.concat(Stream.ofNullable(raw.getGenericSuperclass()), Stream.of(raw.getGenericInterfaces()))
                        .anyMatch(ClassModel::isStageOfResponse);
    }

    private static boolean isResponse(Type type) {
        return type == Response.class
                || (type instanceof WildcardType wildcard
                        && Arrays.asList(wildcard.getUpperBounds()).contains(Response.class));
    }

    private static List<RouteClass.AnnotationUse> annotations(
            Class<?> type, Set<Class<?>> ancestry, List<Method> methods) {
        List<RouteClass.AnnotationUse> uses = new ArrayList<>();
        for (Class<?> c : ancestry) {
            for (Annotation annotation : c.getDeclaredAnnotations()) {
                uses.add(use("", annotation));
            }
            for (Field field : c.getDeclaredFields()) {
                for (Annotation annotation : field.getDeclaredAnnotations()) {
                    uses.add(use(field.getName(), annotation));
                }
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            for (Annotation annotation : constructor.getDeclaredAnnotations()) {
                uses.add(use(type.getSimpleName(), annotation));
            }
        }
        for (Method method : methods) {
            for (Annotation annotation : method.getDeclaredAnnotations()) {
                uses.add(use(method(method).signature(), annotation));
            }
        }
        return uses;
    }

    private static RouteClass.AnnotationUse use(String member, Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return new RouteClass.AnnotationUse(member, type.getName(), isBinding(type));
    }

    private static boolean isBinding(Class<?> annotation) {
        for (Annotation meta : annotation.getAnnotations()) {
            if (meta.annotationType().getName().equals(BINDING)) {
                return true;
            }
        }
        return false;
    }

    private static <T extends Enum<T>> void add(Set<T> traits, T trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }
}
