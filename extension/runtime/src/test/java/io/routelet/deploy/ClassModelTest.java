package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.routelet.Response;
import io.routelet.route.HttpMethod;
import io.routelet.route.RouteClass;
import io.routelet.route.RouteMethod;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassModelTest {
    private static final ClassLoader LOADER = ClassModelTest.class.getClassLoader();

    private static ClassModel model(Class<?> type) {
        return new ClassModel(type.getName(), new ClassFiles(LOADER, null));
    }

    private static ClassFile file(Class<?> type) {
        return new ClassFiles(LOADER, null).get(type.getName());
    }

    /** Every class of the JDK's and of our own packages is as good a case as any: what reflection says is right. */
    static List<Class<?>> manyClasses() throws ReflectiveOperationException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : List.of(
                "java.util.HashMap",
                "java.util.concurrent.CompletableFuture",
                "java.util.stream.Collectors",
                "java.util.Map$Entry",
                "java.lang.Enum",
                "java.time.LocalDate",
                "java.time.DayOfWeek",
                "java.lang.Deprecated",
                "java.util.Comparator",
                "java.lang.invoke.MethodHandles$Lookup",
                "java.util.EnumMap",
                "io.routelet.Request",
                "io.routelet.Response",
                "io.routelet.RouteConfig",
                "io.routelet.cache.CacheCore",
                "io.routelet.route.RouteClass",
                "io.routelet.route.Segment$CatchAll",
                "io.routelet.deploy.ClassModelTest$Shapes",
                "io.routelet.deploy.ClassModelTest$Generic")) {
            classes.add(Class.forName(name, false, LOADER));
        }
        return classes;
    }

    /** Shapes that are rare. */
    public static class Shapes {
        public static Response GET() {
            return Response.text("");
        }

        public static CompletionStage<Response> POST(int[] @Nullable [] numbers, List<? extends Number>[] lists) {
            return CompletableFuture.completedFuture(GET());
        }

        protected <T extends Comparable<T>> Map<T, ? super List<T[]>> generic(Function<T, Map.Entry<T, T>> f, T one) {
            throw new UnsupportedOperationException();
        }
    }

    /** An inner class of a generic one. */
    public static class Generic<T> {
        /** Inner. */
        public class Inner<U> {}

        public Generic<String>.Inner<int[]> inner() {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void typesReadAsInReflection() throws ReflectiveOperationException {
        int compared = 0;
        for (Class<?> type : manyClasses()) {
            List<String> expected = new ArrayList<>();
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isSynthetic()) {
                    expected.add(method.getModifiers() + " " + method.getName() + " "
                            + types(method.getGenericParameterTypes()) + " "
                            + method.getGenericReturnType().getTypeName());
                }
            }
            List<String> found = new ArrayList<>();
            for (ClassFile.Member method : file(type).methods()) {
                if (!method.name().startsWith("<") && !method.is(0x1000)) {
                    TypeNames.OfMethod types = TypeNames.of(method);
                    found.add((method.access() & 0xFFFF) + " " + method.name() + " " + types.parameters() + " "
                            + types.returned());
                }
            }
            assertThat(found).as(type.getName()).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(TypeNames.parents(file(type)))
                    .containsExactlyElementsOf(types(Stream.concat(
                                    Stream.ofNullable(type.isInterface() ? Object.class : type.getGenericSuperclass()),
                                    Arrays.stream(type.getGenericInterfaces()))
                            .toArray(java.lang.reflect.Type[]::new)));
            assertThat(file(type).nested()).isEqualTo(type.getEnclosingClass() != null);
            assertThat(file(type).access() & 0x601).isEqualTo(type.getModifiers() & 0x601);
            compared += found.size();
        }
        assertThat(compared).isGreaterThan(500);
    }

    private static List<String> types(java.lang.reflect.Type[] types) {
        return Arrays.stream(types).map(java.lang.reflect.Type::getTypeName).toList();
    }

    record Values(int number, List<String> texts, Map<String, int[]> map, Shapes... many) {}

    @Test
    void componentsReadAsInReflection() {
        List<String> expected = Arrays.stream(Values.class.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .map(java.lang.reflect.Type::getTypeName)
                .toList();
        assertThat(file(Values.class).components().stream().map(TypeNames::ofField))
                .isEqualTo(expected);
        assertThat(file(Values.class).isRecord()).isTrue();
        assertThat(file(Shapes.class).isRecord()).isFalse();
    }

    interface Answering {
        static Response PUT() {
            return Response.text("not inherited");
        }

        default Response DELETE() {
            return Response.text("inherited");
        }
    }

    static class Parent implements Answering {
        public static Response GET() {
            return Response.text("inherited");
        }

        public Object PATCH() {
            return "overridden";
        }
    }

    static class Child extends Parent {
        @Override
        public Response PATCH() {
            return Response.text("covariant");
        }
    }

    @Test
    void methodsAreThoseThatCanBeCalledOnTheClass() {
        Map<HttpMethod, ClassModel.Declared> methods = model(Child.class).httpMethods();
        assertThat(methods).containsOnlyKeys(HttpMethod.GET, HttpMethod.PATCH, HttpMethod.DELETE);
        assertThat(methods.get(HttpMethod.PATCH).owner().name()).isEqualTo(Child.class.getName());
        assertThat(methods.get(HttpMethod.DELETE).owner().name()).isEqualTo(Answering.class.getName());
        assertThat(model(Child.class).find("PUT")).isNull();
        assertThat(model(Answering.class).find("PUT")).isNotNull();
    }

    static class Stages {
        /** Fixes its argument in its declaration. */
        static class Fixed extends CompletableFuture<Response> {}

        public Fixed a() {
            return new Fixed();
        }

        public CompletableFuture<? extends Response> b() {
            return new Fixed();
        }

        public CompletionStage<String> c() {
            return CompletableFuture.completedFuture("");
        }

        public Stream<String> d() {
            return Stream.of();
        }

        public int[] e() {
            return new int[0];
        }
    }

    @Test
    void resultsAreSeenThroughTheirSuperTypes() {
        assertThat(model(Stages.class).routeClass().methods().stream().map(RouteMethod::returns))
                .containsExactly(
                        RouteMethod.Returns.STAGE_OF_RESPONSE,
                        RouteMethod.Returns.STAGE_OF_RESPONSE,
                        RouteMethod.Returns.OTHER,
                        RouteMethod.Returns.COLLECTION,
                        RouteMethod.Returns.OTHER);
    }

    static class PlainOne {
        String text() {
            return "";
        }
    }

    static class WithField {
        private final List<String> texts = new ArrayList<>();

        List<String> texts() {
            return texts;
        }
    }

    static class WithInitializer {
        static final List<String> TEXTS = new ArrayList<>();
    }

    static class Throwing {
        Throwing() {
            throw new IllegalStateException();
        }
    }

    static class Endless {
        Endless() {
            while (true) {}
        }
    }

    static class Registering {
        Registering() {
            System.gc();
        }
    }

    static class WithArgument {
        WithArgument(String text) {
            assertThat(text).isNotNull();
        }
    }

    static class Below extends PlainOne {}

    @Test
    void onlyAConstructorThatDoesNothingIsPlain() {
        assertThat(file(PlainOne.class).plain()).isTrue();
        for (Class<?> type : List.of(
                WithField.class,
                WithInitializer.class,
                Throwing.class,
                Endless.class,
                Registering.class,
                WithArgument.class,
                Below.class)) {
            assertThat(file(type).plain()).as(type.getSimpleName()).isFalse();
        }
    }

    /** Knows what the others know but one class. */
    private static ClassLoader without(Class<?> missing) {
        return replacing(missing, null);
    }

    private static ClassLoader replacing(Class<?> type, byte @Nullable [] bytes) {
        return replacing(type.getName().replace('.', '/') + ".class", bytes);
    }

    private static ClassLoader replacing(String path, byte @Nullable [] bytes) {
        return new ClassLoader(LOADER) {
            @Override
            public java.net.@Nullable URL getResource(String name) {
                return name.equals(path) && bytes == null ? null : super.getResource(name);
            }

            @Override
            public @Nullable InputStream getResourceAsStream(String name) {
                if (!name.equals(path)) {
                    return super.getResourceAsStream(name);
                }
                return bytes == null ? null : new ByteArrayInputStream(bytes);
            }
        };
    }

    static class Using {
        private static void use(PlainOne one) {
            assertThat(one).isNotNull();
        }
    }

    @Test
    void whatIsMissingIsToldAsLoadingWould() {
        for (Class<?> type : List.of(Below.class, Using.class)) {
            assertThatThrownBy(() -> new ClassModel(type.getName(), new ClassFiles(without(PlainOne.class), null)))
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessageContaining("PlainOne");
        }
    }

    static class Injected {
        @jakarta.inject.Inject
        String field;
    }

    @Test
    void anAnnotationAsksForSomethingAlsoWhereItsTypeIsMissing() {
        assertThat(new ClassModel(Injected.class.getName(), new ClassFiles(without(jakarta.inject.Inject.class), null))
                        .routeClass()
                        .annotations())
                .extracting(RouteClass.AnnotationUse::type)
                .containsExactly("jakarta.inject.Inject");
    }

    private static byte[] bytes(Class<?> type) throws Exception {
        try (InputStream in = LOADER.getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return in.readAllBytes();
        }
    }

    @Test
    void aClassForALaterJavaIsRefusedWithBothNumbers() throws Exception {
        byte[] later = bytes(PlainOne.class);
        later[7] = (byte) (Runtime.version().feature() + 45);
        assertThatThrownBy(() -> new ClassFiles(replacing(PlainOne.class, later), null).get(PlainOne.class.getName()))
                .isInstanceOf(UnsupportedClassVersionError.class)
                .hasMessageContaining(
                        "is compiled for Java " + (Runtime.version().feature() + 1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void brokenFilesAreToldAndNothingElseIsThrown(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] whole = bytes(Shapes.class);
        FoundClasses found = new FoundClasses();
        found.add("broken/Route.class");
        int told = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int n = random.nextInt(4); n >= 0 && broken.length > 0; n--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            ClassLoader loader = replacing("broken/Route.class", broken);
            told += RouteReader.readAll("broken", found, loader)
                    .get(0)
                    .problems()
                    .size();
        }
        assertThat(told).isBetween(1_000, 3_000);
    }
}
