package corpus;

import corpus.Expect.NotShown;
import corpus.Expect.Static;
import io.routelet.HttpException;
import io.routelet.Json;
import io.routelet.Navigation;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Handlers that need nothing of the request. */
public interface Plain {
    @Static
    class Constant {
        public static Response GET() {
            return Response.json(Map.of("name", "routelet"));
        }
    }

    @Static
    class Text {
        public static Response GET() {
            return Response.text("hello").withHeader("X-A", "b").withStatus(203).withAddedHeader("X-A", "c");
        }
    }

    @Static
    class Block {
        public static Response GET() {
            return Response.html("""
                    <p>
                      hello
                    </p>
                    """.strip());
        }
    }

    @Static
    class Bytes {
        public static Response GET() {
            return Response.bytes("abc".getBytes(StandardCharsets.UTF_8), "application/x-abc");
        }
    }

    @Static
    class Status {
        public static Response GET() {
            return Response.status(404);
        }
    }

    @Static
    class Redirects {
        public static Response GET() {
            return Response.redirect("/elsewhere", 308);
        }
    }

    @Static
    class NotFound {
        public static Response GET() {
            throw Navigation.notFound();
        }
    }

    @Static
    class Throws {
        public static Response GET() {
            throw new HttpException(418, "short and stout");
        }
    }

    @Static
    class MethodOfRequest {
        public static Response GET(Request request) {
            return Response.text(request.method());
        }
    }

    @Static
    class PathnameOfRequest {
        public static Response GET(Request request) {
            return Response.text(request.url().pathname());
        }
    }

    @Static
    class PassesRequest {
        public static Response GET(Request request, RouteContext<?> context) {
            return answer(request, context, 5L, "x");
        }

        private static Response answer(Request request, RouteContext<?> context, long five, String text) {
            return Response.text(text + five + request.method() + context.param("id"));
        }
    }

    @Static
    class CapturesRequest {
        public static Response GET(Request request) {
            Supplier<String> method = () -> request.method();
            return Response.text(method.get());
        }
    }

    @Static
    class Parameters {
        public record Params(long id, Colour colour) {}

        public enum Colour {
            RED,
            GREEN
        }

        public static Response GET(RouteContext<Params> context) {
            Params params = context.params();
            return Response.json(Map.of("id", params.id(), "colour", params.colour().name().toLowerCase(Locale.ROOT)));
        }
    }

    @Static
    class Segments {
        public static Response GET(Request request, RouteContext<?> context) {
            return Response.text(String.join("/", context.segments("slug")) + context.route() + context.path("/x"));
        }
    }

    @Static
    class Concatenation {
        public static Response GET() {
            int a = 1;
            double b = 2.5;
            Object c = List.of("x");
            return Response.text("a=" + a + ", b=" + b + ", c=" + c + ", d=" + 'd' + true + null);
        }
    }

    @Static
    class Lambda {
        public static Response GET() {
            int factor = 3;
            Function<Integer, Integer> times = x -> x * factor;
            return Response.text(String.valueOf(times.andThen(x -> x + 1).apply(5)));
        }
    }

    @Static
    class MethodReferences {
        public static Response GET() {
            Function<String, Integer> length = String::length;
            Supplier<List<String>> lists = ArrayList::new;
            BiFunction<Integer, Integer, Integer> max = Math::max;
            UnaryOperator<String> own = MethodReferences::twice;
            List<String> list = lists.get();
            list.add(own.apply("x"));
            return Response.json(max.apply(length.apply("abc"), list.size()));
        }

        private static String twice(String text) {
            return text + text;
        }
    }

    @Static
    class Streams {
        public static Response GET() {
            return Response.json(Stream.of("b", "a", "c")
                    .filter(text -> !text.isEmpty())
                    .map(text -> text.toUpperCase(Locale.ROOT))
                    .sorted(Comparator.reverseOrder())
                    .collect(Collectors.toList()));
        }
    }

    @Static
    class Grouping {
        record Item(String kind, int price) {}

        public static Response GET() {
            List<Item> items = List.of(new Item("a", 1), new Item("b", 2), new Item("a", 3));
            Map<String, Integer> sums =
                    items.stream().collect(Collectors.groupingBy(Item::kind, TreeMap::new, Collectors.summingInt(Item::price)));
            return Response.json(sums);
        }
    }

    @Static
    class Numbers {
        public static Response GET() {
            int sum = IntStream.rangeClosed(1, 10).map(x -> x * x).sum();
            return Response.text(Integer.toString(sum) + Math.sqrt(2) + Long.toHexString(255L));
        }
    }

    @Static
    class Records {
        record Point(int x, int y) {
            Point {
                if (x < 0) {
                    throw new IllegalArgumentException("x");
                }
            }

            static Point origin() {
                return new Point(0, 0);
            }

            Point moved(int by) {
                return new Point(x + by, y + by);
            }
        }

        public static Response GET() {
            Point moved = Point.origin().moved(3);
            return Response.text(moved + " " + moved.equals(new Point(3, 3)) + " " + moved.hashCode());
        }
    }

    @Static
    class OldSwitch {
        public static Response GET(Request request) {
            int answer;
            switch (request.method().length()) {
                case 3:
                    answer = 1;
                    break;
                case 4:
                    answer = 2;
                    break;
                default:
                    answer = 3;
            }
            return Response.json(answer);
        }
    }

    @Static
    class StringSwitch {
        public static Response GET(RouteContext<?> context) {
            return Response.text(
                    switch (context.route()) {
                        case "/a", "/b" -> "first";
                        case "/c" -> {
                            String made = "se" + "cond";
                            yield made;
                        }
                        default -> "other";
                    });
        }
    }

    @Static
    class EnumSwitch {
        enum Size {
            SMALL,
            LARGE
        }

        public static Response GET(RouteContext<?> context) {
            Size size = Size.valueOf("LARGE");
            int number =
                    switch (size) {
                        case SMALL -> 1;
                        case LARGE -> 2;
                    };
            return Response.json(number + Size.values().length + size.ordinal());
        }
    }

    @Static
    class EnumWithBodies {
        enum Operation {
            PLUS("+") {
                @Override
                int apply(int a, int b) {
                    return a + b;
                }
            },
            TIMES("*") {
                @Override
                int apply(int a, int b) {
                    return a * b;
                }
            };

            private final String sign;

            Operation(String sign) {
                this.sign = sign;
            }

            abstract int apply(int a, int b);
        }

        public static Response GET() {
            StringBuilder text = new StringBuilder();
            for (Operation operation : Operation.values()) {
                text.append(operation.sign).append(operation.apply(2, 3));
            }
            return Response.text(text.toString());
        }
    }

    @Static
    class EnumMaps {
        enum Day {
            MONDAY,
            TUESDAY
        }

        public static Response GET() {
            Map<Day, String> map = new EnumMap<>(Day.class);
            map.put(Day.TUESDAY, "t");
            map.put(Day.MONDAY, "m");
            return Response.json(map.values());
        }
    }

    @Static
    class Inheritance {
        abstract static class Animal {
            String speak() {
                return "I say " + sound();
            }

            abstract String sound();
        }

        static class Dog extends Animal {
            @Override
            String sound() {
                return "woof";
            }
        }

        static final class Puppy extends Dog {
            @Override
            String sound() {
                return super.sound() + "!";
            }
        }

        public static Response GET() {
            Animal animal = new Puppy();
            return Response.text(animal.speak());
        }
    }

    @Static
    class Interfaces {
        interface Shape {
            double area();

            default String text() {
                return name() + " of " + area();
            }

            private String name() {
                return "shape";
            }

            static Shape unit() {
                return new Square(1);
            }
        }

        record Square(double side) implements Shape {
            @Override
            public double area() {
                return side * side;
            }
        }

        record Circle(double radius) implements Shape {
            @Override
            public double area() {
                return Math.PI * radius * radius;
            }

            @Override
            public String text() {
                return "round, " + Shape.super.text();
            }
        }

        public static Response GET() {
            List<Shape> shapes = List.of(Shape.unit(), new Circle(2));
            return Response.json(shapes.stream().map(Shape::text).toList());
        }
    }

    @Static
    class OwnFunctionalInterface {
        interface Greeter {
            String greet(String name);
        }

        public static Response GET() {
            Greeter greeter = name -> "hello " + name;
            return Response.text(greeter.greet("you"));
        }
    }

    @Static
    class SealedTypes {
        sealed interface Node permits Leaf, Pair {}

        record Leaf(int value) implements Node {}

        record Pair(Node left, Node right) implements Node {}

        private static int sum(Node node) {
            if (node instanceof Leaf leaf) {
                return leaf.value();
            }
            if (node instanceof Pair pair && pair.left() != null) {
                return sum(pair.left()) + sum(pair.right());
            }
            throw new AssertionError(node);
        }

        public static Response GET() {
            return Response.json(sum(new Pair(new Leaf(1), new Pair(new Leaf(2), new Leaf(3)))));
        }
    }

    @Static
    class Generics {
        static class Box<T extends Comparable<T>> implements Comparable<Box<T>> {
            private final T value;

            Box(T value) {
                this.value = value;
            }

            T value() {
                return value;
            }

            @Override
            public int compareTo(Box<T> other) {
                return value.compareTo(other.value);
            }
        }

        static <T extends Comparable<T>> T larger(T one, T other) {
            return one.compareTo(other) > 0 ? one : other;
        }

        public static Response GET() {
            return Response.text(larger(new Box<>("a"), new Box<>("b")).value());
        }
    }

    @Static
    class Bridges {
        static class Doubler implements Function<Integer, Integer> {
            @Override
            public Integer apply(Integer number) {
                return number * 2;
            }
        }

        public static Response GET() {
            Function<Integer, Integer> doubler = new Doubler();
            return Response.json(Stream.of(1, 2, 3).map(doubler).toList());
        }
    }

    @Static
    class OwnIterator {
        static class Countdown implements Iterable<Integer> {
            private final int from;

            Countdown(int from) {
                this.from = from;
            }

            @Override
            public Iterator<Integer> iterator() {
                return new Iterator<>() {
                    private int next = from;

                    @Override
                    public boolean hasNext() {
                        return next > 0;
                    }

                    @Override
                    public Integer next() {
                        return next--;
                    }
                };
            }
        }

        public static Response GET() {
            StringJoiner text = new StringJoiner(",", "[", "]");
            for (int number : new Countdown(3)) {
                text.add(Integer.toString(number));
            }
            return Response.text(text.toString());
        }
    }

    @Static
    class Comparators {
        record Person(String name, int age) {}

        static class ByName implements Comparator<Person> {
            @Override
            public int compare(Person one, Person other) {
                return one.name().compareTo(other.name());
            }
        }

        public static Response GET() {
            List<Person> people = new ArrayList<>(List.of(new Person("b", 2), new Person("a", 2)));
            people.sort(Comparator.comparing(Person::age).thenComparing(new ByName()).reversed());
            return Response.json(people);
        }
    }

    @Static
    class ConstantComparator {
        record Person(String name, int age) {}

        private static final Comparator<Person> ORDER =
                Comparator.comparing(Person::name).thenComparing(Person::age, Comparator.reverseOrder());

        public static Response GET() {
            return Response.json(Stream.of(new Person("a", 1), new Person("a", 2)).sorted(ORDER).toList());
        }
    }

    @Static
    class InnerClass {
        class Counter {
            private int count;

            int next() {
                count += step();
                return count;
            }
        }

        private int step() {
            return 2;
        }

        public Response GET() {
            Counter counter = new Counter();
            counter.next();
            return Response.json(counter.next());
        }
    }

    @Static
    class LocalClass {
        public static Response GET() {
            String prefix = ">";
            class Line {
                private final String text;

                Line(String text) {
                    this.text = text;
                }

                @Override
                public String toString() {
                    return prefix + text;
                }
            }
            return Response.text(new Line("a") + "\n" + new Line("b"));
        }
    }

    @Static
    class AnonymousClass {
        public static Response GET() {
            Supplier<String> supplier = new Supplier<>() {
                @Override
                public String get() {
                    return "anonymous";
                }
            };
            return Response.text(supplier.get());
        }
    }

    @Static
    class TryFinally {
        public static Response GET() {
            StringBuilder text = new StringBuilder();
            try {
                text.append(Integer.parseInt("x"));
            } catch (NumberFormatException e) {
                text.append("no: ").append(e.getMessage());
            } finally {
                text.append(".");
            }
            return Response.text(text.toString());
        }
    }

    @Static
    class TryWithResources {
        static class Guard implements AutoCloseable {
            private final StringBuilder text;

            Guard(StringBuilder text) {
                this.text = text;
            }

            @Override
            public void close() {
                text.append("closed");
            }
        }

        public static Response GET() {
            StringBuilder text = new StringBuilder();
            try (Guard guard = new Guard(text)) {
                text.append("open ");
            }
            return Response.text(text.toString());
        }
    }

    @Static
    class OwnException {
        static class Missing extends Exception {
            private static final long serialVersionUID = 1;

            Missing(String what) {
                super("missing: " + what);
            }
        }

        private static String find(String name) throws Missing {
            if (name.isEmpty()) {
                throw new Missing(name);
            }
            return name;
        }

        public static Response GET() throws Exception {
            return Response.text(find("x"));
        }
    }

    @Static
    class Varargs {
        private static int sum(Integer... numbers) {
            int sum = 0;
            for (int number : numbers) {
                sum += number;
            }
            return sum;
        }

        public static Response GET() {
            return Response.json(sum(1, 2, 3) + Arrays.asList(1, 2).size());
        }
    }

    @Static
    class Boxing {
        public static Response GET() {
            Integer a = 1;
            Long b = 2L;
            Double c = a + b + 0.5;
            Character d = 'd';
            Object all = c.intValue() + d;
            return Response.text(String.valueOf(all));
        }
    }

    @Static
    class Arrayed {
        public static Response GET() {
            int[][] grid = new int[3][4];
            grid[1][2] = 7;
            String[] names = {"b", "a"};
            Arrays.sort(names);
            int[] copy = grid[1].clone();
            return Response.text(Arrays.toString(copy) + String.join(",", names) + grid.length);
        }
    }

    @Static
    class Collections {
        public static Response GET() {
            Map<String, List<Integer>> map = new HashMap<>();
            map.computeIfAbsent("a", key -> new ArrayList<>()).add(1);
            map.merge("a", List.of(2), (one, other) -> one);
            Map<String, Object> ordered = new LinkedHashMap<>();
            ordered.put("set", Set.of(1));
            ordered.put("queue", new ArrayDeque<>(List.of(1, 2)));
            ordered.putAll(map);
            for (Map.Entry<String, Object> entry : ordered.entrySet()) {
                if (entry.getValue() == null) {
                    return Response.status(500);
                }
            }
            return Response.json(ordered);
        }
    }

    @Static
    class Optionals {
        public static Response GET() {
            Optional<String> some = Optional.of("x").filter(text -> text.length() == 1).map(text -> text + "y");
            return Response.text(some.orElseGet(() -> "none") + Optional.empty().isPresent());
        }
    }

    @Static
    class Decimals {
        public static Response GET() {
            BigDecimal price = new BigDecimal("19.99").multiply(BigDecimal.TEN).setScale(1, RoundingMode.HALF_UP);
            return Response.json(price.add(BigDecimal.valueOf(5)));
        }
    }

    @Static
    class Builders {
        static class PageBuilder {
            private final StringBuilder text = new StringBuilder();
            private int depth;

            PageBuilder open(String tag) {
                text.append("  ".repeat(depth++)).append('<').append(tag).append('>');
                return this;
            }

            String build() {
                return text.toString();
            }
        }

        public static Response GET() {
            return Response.html(new PageBuilder().open("a").open("b").build());
        }
    }

    @Static
    class Dates {
        private static final LocalDate FOUNDED = LocalDate.of(2020, 2, 29);

        public static Response GET() {
            return Response.json(Map.of("founded", FOUNDED.toString(), "year", FOUNDED.plusYears(1).getYear(),
                    "length", Duration.ofHours(3).toMinutes()));
        }
    }

    @Static
    class Uuids {
        public static Response GET() {
            return Response.text(UUID.fromString("00000000-0000-0000-0000-000000000001")
                    + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3})
                    + URI.create("http://a/b").getPath());
        }
    }

    @Static
    class Patterns {
        private static final Pattern WORD = Pattern.compile("\\w+");

        public static Response GET(RouteContext<?> context) {
            return Response.json(WORD.matcher(context.route()).results().map(result -> result.group()).toList());
        }
    }

    @Static
    class Formats {
        public static Response GET() {
            return Response.text(String.format("%05d %s", 42, "x") + "%d".formatted(7));
        }
    }

    @Static
    class Constants {
        private static final String NAME = String.join("-", "a", "b");
        private static final int SIZE = Integer.parseInt("12");
        private static final List<String> NAMES = List.of("x", "y");
        private static final Map<String, Integer> NUMBERS = Map.of("one", 1);
        private static final Optional<String> NOTHING = Optional.empty();

        public static Response GET() {
            if (NAMES.contains(NAME) || NUMBERS.get("one") == SIZE || NOTHING.isPresent()) {
                return Response.text("ready");
            }
            return Response.json(NAMES);
        }
    }

    @Static
    class ConstantRecords {
        record Product(int id, String name) {}

        private static final Product FIRST = new Product(1, "first");
        private static final List<Product> PRODUCTS = List.of(FIRST, new Product(2, "second"));

        public static Response GET() {
            return Response.json(PRODUCTS.stream().map(Product::name).collect(Collectors.joining(",")) + FIRST.id());
        }
    }

    @Static
    class ConstantFunctions {
        private static final Function<String, String> TRIM = String::trim;
        private static final Supplier<String> GIVEN = () -> "given";
        private static final Converter CONVERTER = text -> text + "!";

        interface Converter {
            String convert(String text);
        }

        public static Response GET() {
            return Response.text(CONVERTER.convert(TRIM.apply(GIVEN.get())));
        }
    }

    @Static
    class ConstantHelper {
        static class Renderer {
            private final String open = "<";
            private final int width;

            Renderer(int width) {
                this.width = width;
            }

            String render(String text) {
                return open + text.repeat(width);
            }
        }

        private static final Renderer RENDERER = new Renderer(2);

        public static Response GET() {
            return Response.text(RENDERER.render("x"));
        }
    }

    @Static
    class Initialised {
        private static final long STARTED = System.currentTimeMillis();
        private static final String HOME;

        static {
            String home = System.getProperty("user.home");
            HOME = home == null ? "none" : home;
        }

        public static Response GET() {
            return Response.text(HOME + STARTED);
        }
    }

    @Static
    class Instance {
        private final String greeting = "hello";
        private final List<String> names;

        public Instance() {
            names = List.of("a", "b");
        }

        public Response GET() {
            return Response.text(greeting + names + describe());
        }

        private String describe() {
            return "!";
        }
    }

    @Static
    class InheritedHandler extends Inherited {}

    class Inherited {
        public Response GET() {
            return Response.text(name());
        }

        String name() {
            return "base";
        }
    }

    @Static
    class Assertions {
        public static Response GET() {
            int one = 1;
            assert one == 1 : "one";
            return Response.json(one);
        }
    }

    @Static
    class Loops {
        public static Response GET() {
            long sum = 0;
            outer:
            for (int i = 0; i < 10; i++) {
                int j = 0;
                while (true) {
                    if (j++ > i) {
                        continue outer;
                    }
                    sum += i * j;
                }
            }
            do {
                sum--;
            } while (sum > 100);
            return Response.json(sum);
        }
    }

    @Static
    class Recursion {
        private static int fibonacci(int n) {
            return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
        }

        public static Response GET() {
            return Response.json(fibonacci(10));
        }
    }

    @Static
    class Beans {
        public static class Bean {
            private String name = "x";

            public String getName() {
                return name;
            }

            public void setName(String name) {
                this.name = name;
            }
        }

        public static Response GET() {
            Bean bean = new Bean();
            bean.setName("y");
            return Response.text(Json.stringify(bean));
        }
    }

    @Static
    class OwnEquality {
        static final class Key {
            private final String name;

            Key(String name) {
                this.name = name;
            }

            @Override
            public boolean equals(Object other) {
                return other instanceof Key key && key.name.equals(name);
            }

            @Override
            public int hashCode() {
                return name.hashCode();
            }
        }

        public static Response GET() {
            Map<Key, Integer> map = new HashMap<>();
            map.put(new Key("a"), 1);
            return Response.json(map.get(new Key("a")));
        }
    }

    @Static
    class Names {
        public static Response GET() {
            return Response.text(Names.class.getSimpleName() + "x".getClass().getName());
        }
    }

    @Static
    class Curried {
        public static Response GET() {
            Function<Integer, Function<Integer, Integer>> add = a -> b -> a + b;
            return Response.json(add.apply(1).apply(2));
        }
    }

    @Static
    class LambdaInLambda {
        public static Response GET() {
            Supplier<Supplier<String>> outer = () -> () -> Stream.of(1, 2).map(x -> "n" + x).collect(Collectors.joining());
            return Response.text(outer.get().get());
        }
    }

    @Static
    class Synchronised {
        private static synchronized String name() {
            return "x";
        }

        public static Response GET() {
            synchronized (Synchronised.class) {
                return Response.text(name());
            }
        }
    }

    @Static
    class LocalState {
        static class Cursor {
            private int position;
            private final String text;

            Cursor(String text) {
                this.text = text;
            }

            char next() {
                return text.charAt(position++);
            }
        }

        public static Response GET() {
            Cursor cursor = new Cursor("ab");
            return Response.text("" + cursor.next() + cursor.next());
        }
    }

    @Static
    class Completed {
        public static java.util.concurrent.CompletionStage<Response> GET() {
            return java.util.concurrent.CompletableFuture.completedFuture(Response.text("done"));
        }
    }

    @Static
    class Continued {
        public static java.util.concurrent.CompletionStage<Response> GET() {
            return java.util.concurrent.CompletableFuture.completedFuture("done")
                    .thenCompose(text -> java.util.concurrent.CompletableFuture.completedStage(text + "!"))
                    .thenApply(Response::text);
        }
    }

    @Static
    class Joined {
        public static Response GET() {
            return java.util.concurrent.CompletableFuture.completedFuture("done")
                    .handle((text, failure) -> failure == null ? Response.text(text) : Response.status(500))
                    .join();
        }
    }

    @Static
    class Digest {
        public static Response GET() throws Exception {
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest("x".getBytes(StandardCharsets.UTF_8));
            return Response.text(java.util.HexFormat.of().formatHex(hash));
        }
    }

    @NotShown("a generator with a seed is pure, and stays off the list")
    class Seeded {
        public static Response GET() {
            return Response.json(new java.util.Random(42).nextInt());
        }
    }

    @NotShown("a list in a constant record could be changed")
    class ConstantOfList {
        record Menu(List<String> items) {}

        private static final Menu MENU = new Menu(List.of("a"));

        public static Response GET() {
            return Response.json(MENU.items());
        }
    }
}
