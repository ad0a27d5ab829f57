package io.routelet.deploy;

import io.routelet.RouteConfig;
import io.routelet.route.HttpMethod;
import io.routelet.route.RouteClass;
import io.routelet.route.RouteMethod;
import io.routelet.route.RouteSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class as the rules want to see it, read from class files. Written in loops, as all that runs for every route at
 * start-up: each lambda makes the JVM spin a class, and code that runs a hundred times is interpreted. For the same
 * reason it is one piece: containers take a third of a millisecond for each class.
 */
final class ClassModel {
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String BINDING = "jakarta.interceptor.InterceptorBinding";
    private static final String OBJECT = "java.lang.Object";
    private static final String RESPONSE = "io.routelet.Response";

    private final ClassFiles files;
    private final ClassFile type;
    private final Map<String, ClassFile> ancestry = new LinkedHashMap<>();
    private final List<Declared> methods = new ArrayList<>();

    /**
     * A method and who declares it.
     *
     * @param owner the class
     * @param types those of its parameters and its result, with type arguments
     */
    record Declared(ClassFile owner, ClassFile.Member method, TypeNames.OfMethod types)
            implements Comparable<Declared> {
        /** By name, and then by the descriptor. */
        @Override
        public int compareTo(Declared other) {
            int names = method.name().compareTo(other.method.name());
            return names != 0 ? names : method.descriptor().compareTo(other.method.descriptor());
        }

        boolean isStatic() {
            return method.is(Opcodes.ACC_STATIC);
        }
    }

    /** @throws LinkageError if the class, or one that it needs to be loaded, is not there or cannot be read */
    ClassModel(String name, ClassFiles files) {
        this.files = files;
        this.type = files.get(name);
        collectAncestry();
        for (ClassFile ancestor : ancestry.values()) {
            collectMethods(ancestor);
        }
        Collections.sort(methods);
    }

    /** What the class file of the class itself says. */
    ClassFile file() {
        return type;
    }

    RouteClass routeClass() {
        List<RouteMethod> models = new ArrayList<>();
        for (Declared declared : methods) {
            models.add(method(declared.method(), declared.types()));
        }
        return new RouteClass(type.name(), traits(), models, annotations(models), config());
    }

    /** The methods that answer requests, inherited ones too. */
    Map<HttpMethod, Declared> httpMethods() {
        Map<HttpMethod, Declared> found = new EnumMap<>(HttpMethod.class);
        for (Declared declared : methods) {
            HttpMethod http = HttpMethod.of(declared.method().name());
            if (http != null && isMember(declared)) {
                found.put(http, declared);
            }
        }
        return found;
    }

    /** The public method of a name, or null. */
    @Nullable
    Declared find(String name) {
        for (Declared declared : methods) {
            if (declared.method().name().equals(name) && isMember(declared)) {
                return declared;
            }
        }
        return null;
    }

    /** Static methods of interfaces are not inherited. */
    private boolean isMember(Declared declared) {
        boolean own = declared.owner().name().equals(type.name());
        boolean inherited = !declared.isStatic() || !declared.owner().is(Opcodes.ACC_INTERFACE);
        return declared.method().is(Opcodes.ACC_PUBLIC) && (own || inherited);
    }

    /** The class, its super-classes but Object, then all interfaces: whatever a method or an annotation can come from. */
    private void collectAncestry() {
        ancestry.put(type.name(), type);
        for (ClassFile c = type; c.superName() != null && !c.superName().equals(OBJECT); ) {
            c = files.get(c.superName());
            ancestry.put(c.name(), c);
        }
        for (ClassFile c : List.copyOf(ancestry.values())) {
            addInterfaces(c);
        }
    }

    private void addInterfaces(ClassFile child) {
        for (String name : child.interfaces()) {
            ClassFile parent = files.get(name);
            ancestry.put(name, parent);
            addInterfaces(parent);
        }
    }

    private void collectMethods(ClassFile owner) {
        for (ClassFile.Member method : owner.methods()) {
            boolean code = method.name().startsWith("<") || method.is(Opcodes.ACC_SYNTHETIC);
            if (!code && !isOverridden(method)) {
                requireTypes(method);
                methods.add(new Declared(owner, method, TypeNames.of(method)));
            }
        }
    }

    private boolean isOverridden(ClassFile.Member method) {
        for (Declared known : methods) {
            if (known.method().name().equals(method.name())
                    && arguments(known.method()).equals(arguments(method))) {
                return true;
            }
        }
        return false;
    }

    private static String arguments(ClassFile.Member method) {
        return method.descriptor().substring(0, method.descriptor().indexOf(')'));
    }

    /** A library that is missing from the WAR is told now and not at the first request. */
    private void requireTypes(ClassFile.Member method) {
        requireType(Type.getReturnType(method.descriptor()));
        for (Type argument : Type.getArgumentTypes(method.descriptor())) {
            requireType(argument);
        }
    }

    private void requireType(Type used) {
        Type element = used.getSort() == Type.ARRAY ? used.getElementType() : used;
        if (element.getSort() == Type.OBJECT && !files.has(element.getClassName())) {
            throw ClassFiles.missing(element.getClassName());
        }
    }

    private Set<RouteClass.Trait> traits() {
        Set<RouteClass.Trait> traits = EnumSet.noneOf(RouteClass.Trait.class);
        boolean ofInterface = type.is(Opcodes.ACC_INTERFACE);
        add(traits, RouteClass.Trait.PUBLIC, type.is(Opcodes.ACC_PUBLIC));
        add(traits, RouteClass.Trait.ABSTRACT, type.is(Opcodes.ACC_ABSTRACT) && !ofInterface);
        add(traits, RouteClass.Trait.INTERFACE, ofInterface);
        add(traits, RouteClass.Trait.ENUM, type.is(Opcodes.ACC_ENUM));
        add(traits, RouteClass.Trait.ANNOTATION, type.is(Opcodes.ACC_ANNOTATION));
        add(traits, RouteClass.Trait.INNER, type.nested());
        for (ClassFile.Member constructor : type.methods()) {
            if (constructor.name().equals(ClassFile.CONSTRUCTOR)) {
                boolean plain = constructor.descriptor().equals("()V");
                add(traits, RouteClass.Trait.PUBLIC_CONSTRUCTOR, plain && constructor.is(Opcodes.ACC_PUBLIC));
                add(traits, RouteClass.Trait.BEAN_CONSTRUCTOR, plain || isInjected(constructor));
            }
        }
        return traits;
    }

    private static boolean isInjected(ClassFile.Member constructor) {
        for (ClassFile.Use use : constructor.annotations()) {
            if (use.type().equals(INJECT)) {
                return true;
            }
        }
        return false;
    }

    private RouteMethod method(ClassFile.Member method, TypeNames.OfMethod types) {
        Set<RouteMethod.Trait> traits = EnumSet.noneOf(RouteMethod.Trait.class);
        add(traits, RouteMethod.Trait.PUBLIC, method.is(Opcodes.ACC_PUBLIC));
        add(traits, RouteMethod.Trait.PRIVATE, method.is(Opcodes.ACC_PRIVATE));
        add(traits, RouteMethod.Trait.STATIC, method.is(Opcodes.ACC_STATIC));
        RouteMethod.Returns returns = returns(method, types.returned());
        return new RouteMethod(method.name(), traits, types.parameters(), types.returned(), returns);
    }

    private RouteMethod.Returns returns(ClassFile.Member method, String returned) {
        Type raw = Type.getReturnType(method.descriptor());
        if (raw.getSort() != Type.OBJECT) {
            return RouteMethod.Returns.OTHER;
        }
        String name = raw.getClassName();
        if (name.equals(RESPONSE)) {
            return RouteMethod.Returns.RESPONSE;
        }
        if (isA(name, CompletionStage.class)) {
            return isStageOfResponse(returned) ? RouteMethod.Returns.STAGE_OF_RESPONSE : RouteMethod.Returns.OTHER;
        }
        return isA(name, Collection.class) || isA(name, Stream.class)
                ? RouteMethod.Returns.COLLECTION
                : RouteMethod.Returns.OTHER;
    }

    /** Whether a class, by its name, is a type of the JDK or below it. */
    private boolean isA(String name, Class<?> wanted) {
        if (name.startsWith("java.")) {
            return wanted.isAssignableFrom(files.load(name));
        }
        ClassFile file = files.find(name);
        if (file == null) {
            return false;
        }
        for (String parent : file.interfaces()) {
            if (isA(parent, wanted)) {
                return true;
            }
        }
        return file.superName() != null && isA(file.superName(), wanted);
    }

    /** Its one type argument, or that of the super-type it fixes in its declaration. */
    private boolean isStageOfResponse(String returned) {
        int open = returned.indexOf('<');
        if (open >= 0) {
            String argument = returned.substring(open + 1, returned.length() - 1);
            return argument.equals(RESPONSE) || argument.equals("? extends " + RESPONSE);
        }
        ClassFile file = returned.startsWith("java.") ? null : files.find(returned);
        if (file == null) {
            return false;
        }
        for (String parent : TypeNames.parents(file)) {
            if (isStageOfResponse(parent)) {
                return true;
            }
        }
        return false;
    }

    private List<RouteClass.AnnotationUse> annotations(List<RouteMethod> models) {
        List<RouteClass.AnnotationUse> uses = new ArrayList<>();
        for (ClassFile ancestor : ancestry.values()) {
            add(uses, "", ancestor.annotations());
            for (ClassFile.Member field : ancestor.fields()) {
                add(uses, field.name(), field.annotations());
            }
        }
        for (ClassFile.Member constructor : type.methods()) {
            if (constructor.name().equals(ClassFile.CONSTRUCTOR)) {
                add(uses, type.name().substring(type.name().lastIndexOf('.') + 1), constructor.annotations());
            }
        }
        for (int i = 0; i < models.size(); i++) {
            List<ClassFile.Use> own = methods.get(i).method().annotations();
            if (!own.isEmpty()) {
                add(uses, models.get(i).signature(), own);
            }
        }
        return uses;
    }

    /** Reflection passes over an annotation whose type is not there; what it asks for is not given then either. */
    private void add(List<RouteClass.AnnotationUse> uses, String member, List<ClassFile.Use> annotations) {
        for (ClassFile.Use use : annotations) {
            uses.add(new RouteClass.AnnotationUse(member, use.type(), isBinding(use.type())));
        }
    }

    private boolean isBinding(String annotation) {
        ClassFile file = annotation.startsWith("java.") ? null : files.find(annotation);
        if (file != null) {
            for (ClassFile.Use meta : file.annotations()) {
                if (meta.type().equals(BINDING)) {
                    return true;
                }
            }
        }
        return false;
    }

    private RouteSettings config() {
        Map<String, Object> values = type.annotation(RouteConfig.class);
        return values == null
                ? RouteSettings.NONE
                : new RouteSettings(
                        RouteSettings.Mode.valueOf((String) values.getOrDefault("dynamic", "AUTO")),
                        number(values, "revalidate", RouteConfig.NEVER),
                        number(values, "expire", RouteSettings.EXPIRE),
                        number(values, "maxDuration", RouteConfig.NEVER),
                        texts(values.get("tags")),
                        !Boolean.FALSE.equals(values.get("dynamicParams")));
    }

    private static OptionalLong number(Map<String, Object> values, String member, long unsaid) {
        return values.get(member) instanceof Long value && value != unsaid
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    private static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                texts.add((String) value);
            }
        }
        return texts;
    }

    private static <T extends Enum<T>> void add(Set<T> traits, T trait, boolean has) {
        if (has) {
            traits.add(trait);
        }
    }
}
