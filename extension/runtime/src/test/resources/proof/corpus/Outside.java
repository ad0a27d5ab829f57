package corpus;

import io.routelet.cache.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What mutations reach for. */
public final class Outside {
    public static int value;
    public static final AtomicInteger COUNT = new AtomicInteger();
    public static final int[] ARRAY = {1};
    public static final List<String> LIST = new ArrayList<>();
    public static final Supplier<String> SUPPLIER = Outside::deep;
    public static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

    private Outside() {}

    public static String deep() {
        return deeper();
    }

    private static String deeper() {
        return new Stamp().toString();
    }

    public static native int nativeCode();

    public static Scope<String, RuntimeException> scope() {
        return () -> Instant.now().toString();
    }

    public static Unknown unknown() {
        return null;
    }

    public interface Unknown {
        String ask();
    }

    public static class Stamp {
        @Override
        public String toString() {
            return Instant.now().toString();
        }
    }

    public static class Clock implements Supplier<String> {
        @Override
        public String get() {
            return Instant.now().toString();
        }
    }

    public static class Ticks implements Iterator<Long> {
        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Long next() {
            return System.nanoTime();
        }
    }

    public record Bean(String name) {
        @Override
        public String name() {
            return name + Instant.now();
        }
    }

    public static class Base {
        public String text() {
            return "";
        }
    }

    public static class Derived extends Base {
        @Override
        public String text() {
            return Instant.now().toString();
        }
    }

    public enum Meter {
        ONE;

        public int value;
    }
}
