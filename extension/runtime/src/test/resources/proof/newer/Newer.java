package corpus;

import corpus.Expect.Dynamic;
import corpus.Expect.Static;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.time.Instant;
import java.util.List;

/** What Java has after 17. */
public interface Newer {
    sealed interface Shape permits Circle, Square, Both {}

    record Circle(double radius) implements Shape {}

    record Square(double side) implements Shape {}

    record Both(Shape one, Shape other) implements Shape {}

    enum Colour {
        RED,
        GREEN
    }

    @Static
    class PatternSwitch {
        private static double area(Shape shape) {
            return switch (shape) {
                case Circle circle when circle.radius() > 10 -> 0;
                case Circle(double radius) -> Math.PI * radius * radius;
                case Square(var side) -> side * side;
                case Both(Circle one, Shape other) -> area(one) + area(other);
                case Both(Shape one, Shape other) -> area(one) - area(other);
            };
        }

        public static Response GET() {
            return Response.json(area(new Both(new Circle(1), new Square(2))));
        }
    }

    @Static
    class ObjectSwitch {
        private static String name(Object value) {
            return switch (value) {
                case null -> "null";
                case Colour colour when colour == Colour.RED -> "red";
                case Colour.GREEN -> "green";
                case String text -> text.strip();
                case int[] numbers -> "" + numbers.length;
                default -> "other";
            };
        }

        public static Response GET() {
            return Response.text(name(Colour.GREEN) + name("x") + name(1));
        }
    }

    @Static
    class Sequenced {
        public static Response GET() {
            return Response.json(List.of(1, 2).reversed().getFirst());
        }
    }

    @Static
    class Unnamed {
        public static Response GET() {
            try {
                return Response.json(Integer.parseInt("x"));
            } catch (NumberFormatException _) {
                return Response.json(0);
            }
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInPattern {
        private static String text(Shape shape) {
            return switch (shape) {
                case Circle(double radius) when radius > Instant.now().getNano() -> "a";
                case Shape other -> "b" + other;
            };
        }

        public static Response GET(RouteContext<?> context) {
            return Response.text(text(new Circle(1)));
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.Thread.ofVirtual")
    class VirtualThread {
        public static Response GET() {
            Thread.ofVirtual().start(() -> {});
            return Response.text("x");
        }
    }
}
