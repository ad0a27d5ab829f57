package corpus;

import static io.routelet.cache.Cache.useCache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import corpus.Expect.Dynamic;
import io.routelet.Cookie;
import io.routelet.Request;
import io.routelet.RequestScope;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.Url;
import io.routelet.cache.Scope;
import java.io.File;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Handlers that need a run for each request, and why. */
public interface Impure {
    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class Now {
        public static Response GET() {
            return Response.text(Instant.now().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.currentTimeMillis")
    class Millis {
        public static Response GET() {
            return Response.text("" + System.currentTimeMillis());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class Nanos {
        public static Response GET() {
            long start = System.nanoTime();
            return Response.text("x" + start);
        }
    }

    @Dynamic(value = "the clock", at = "java.time.LocalDate.now")
    class Today {
        public static Response GET() {
            return Response.text(LocalDate.now(ZoneOffset.UTC).toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.util.Date.new")
    class NewDate {
        public static Response GET() {
            return Response.text(new Date().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Clock.systemUTC")
    class ClockObject {
        public static Response GET() {
            return Response.text(Clock.systemUTC().instant().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.util.Calendar.getInstance")
    class CalendarTime {
        public static Response GET() {
            return Response.text("" + Calendar.getInstance().get(Calendar.YEAR));
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Year.now")
    class YearNow {
        public static Response GET() {
            return Response.text("" + Year.now().getValue());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockReference {
        public static Response GET() {
            Supplier<Instant> now = Instant::now;
            return Response.text(now.get().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.currentTimeMillis")
    class ClockInStream {
        public static Response GET() {
            return Response.text(Stream.of(1).map(x -> x + System.currentTimeMillis()).toList().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class ClockInFinally {
        public static Response GET() {
            long[] time = new long[1];
            try {
                time[0] = 1;
            } finally {
                time[0] = System.nanoTime();
            }
            return Response.json(time[0]);
        }
    }

    @Dynamic(value = "the clock", at = "java.time.LocalTime.now")
    class ClockInCatch {
        public static Response GET() {
            try {
                return Response.json(Integer.parseInt("x"));
            } catch (NumberFormatException e) {
                return Response.text(LocalTime.now().toString());
            }
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInSwitch {
        public static Response GET(RouteContext<?> context) {
            return switch (context.route()) {
                case "/a" -> Response.text("a");
                case "/b" -> Response.text("b" + Instant.now());
                default -> Response.status(404);
            };
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInToString {
        static class Stamp {
            @Override
            public String toString() {
                return Instant.now().toString();
            }
        }

        public static Response GET() {
            return Response.text("at " + new Stamp());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInToStringOfList {
        record Stamp(int id) {
            @Override
            public String toString() {
                return id + " " + Instant.now();
            }
        }

        public static Response GET() {
            Object list = List.of(new Stamp(1));
            return Response.text(list.toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.currentTimeMillis")
    class ClockInGetter {
        public static class Bean {
            public long getAge() {
                return System.currentTimeMillis();
            }
        }

        public static Response GET() {
            return Response.json(new Bean());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.currentTimeMillis")
    class ClockInAccessor {
        public record Bean(long age) {
            @Override
            public long age() {
                return age + System.currentTimeMillis();
            }
        }

        public static Response GET() {
            return Response.json(List.of(new Bean(1)));
        }
    }

    @Dynamic(value = "the clock", at = "java.time.LocalDate.now")
    class ClockInRecordConstructor {
        record Event(LocalDate day) {
            Event {
                if (day == null) {
                    day = LocalDate.now();
                }
            }
        }

        public static Response GET() {
            return Response.json(new Event(null).day().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInFieldInitialiser {
        static class Holder {
            private final Instant made = Instant.now();
        }

        public static Response GET() {
            return Response.text(new Holder().made.toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInDefaultMethod {
        interface Timed {
            default String time() {
                return Instant.now().toString();
            }
        }

        static class Thing implements Timed {}

        public static Response GET() {
            return Response.text(new Thing().time());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInOverride {
        static class Base {
            String text() {
                return "base";
            }
        }

        static class Derived extends Base {
            @Override
            String text() {
                return super.text() + Instant.now();
            }
        }

        static Base make(boolean timed) {
            return timed ? new Derived() : new Base();
        }

        public static Response GET(RouteContext<?> context) {
            return Response.text(make(context.route().isEmpty()).text());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInSuperCall {
        static class Base {
            String text() {
                return Instant.now().toString();
            }
        }

        static class Derived extends Base {
            @Override
            String text() {
                return "d" + super.text();
            }
        }

        public static Response GET() {
            return Response.text(new Derived().text());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class ClockInBridge {
        static class Timer implements Function<String, Long> {
            @Override
            public Long apply(String text) {
                return text.length() + System.nanoTime();
            }
        }

        public static Response GET() {
            return Response.json(List.of("a").stream().map(new Timer()).toList());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInIterator {
        static class Endless implements Iterator<String> {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                return Instant.now().toString();
            }
        }

        public static Response GET() {
            Iterator<String> all = new Endless();
            return Response.text(all.next());
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomInComparator {
        public static Response GET() {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            list.sort((one, other) -> Math.random() < 0.5 ? -1 : 1);
            return Response.json(list);
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomInConstantComparator {
        private static final Comparator<String> ORDER =
                Comparator.<String, Double>comparing(text -> Math.random()).reversed();

        public static Response GET() {
            return Response.json(Stream.of("a", "b").sorted(ORDER).toList());
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomInConstantFunction {
        private static final Supplier<Double> NUMBER = () -> Math.random();

        public static Response GET() {
            return Response.json(NUMBER.get());
        }
    }

    @Dynamic(value = "randomness", at = "java.util.UUID.randomUUID")
    class RandomInEnumBody {
        interface Namer {
            String name(String prefix);
        }

        enum Namers implements Namer {
            FIXED {
                @Override
                public String name(String prefix) {
                    return prefix;
                }
            },
            RANDOM {
                @Override
                public String name(String prefix) {
                    return prefix + UUID.randomUUID();
                }
            }
        }

        static Namer namer(String name) {
            return Namers.valueOf(name);
        }

        public static Response GET(RouteContext<?> context) {
            return Response.text(namer(context.route()).name("x"));
        }
    }

    @Dynamic(value = "randomness", at = "java.util.UUID.randomUUID")
    class RandomInClose {
        static class Guard implements AutoCloseable {
            private String name = "";

            @Override
            public void close() {
                name = UUID.randomUUID().toString();
            }
        }

        public static Response GET() {
            Guard kept;
            try (Guard guard = new Guard()) {
                kept = guard;
            }
            return Response.text(kept.name);
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomInEquals {
        static class Moody {
            @Override
            public boolean equals(Object other) {
                return Math.random() > 0.5;
            }

            @Override
            public int hashCode() {
                return 1;
            }
        }

        public static Response GET() {
            return Response.json(List.of(new Moody()).contains(new Moody()));
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomInNestedLambda {
        public static Response GET() {
            Function<Integer, Supplier<Double>> outer = x -> () -> x + Math.random();
            return Response.json(outer.apply(1).get());
        }
    }

    @Dynamic(value = "randomness", at = "java.util.concurrent.ThreadLocalRandom.current")
    class RandomInLocalClass {
        public static Response GET() {
            class Dice {
                int roll() {
                    return ThreadLocalRandom.current().nextInt(6);
                }
            }
            return Response.json(new Dice().roll());
        }
    }

    @Dynamic(value = "randomness", at = "java.util.Random.new")
    class RandomInAnonymous {
        public static Response GET() {
            return Response.json(new Object() {
                int roll() {
                    return new Random().nextInt();
                }
            }.roll());
        }
    }

    @Dynamic(value = "randomness", at = "java.security.SecureRandom.new")
    class SecureRandoms {
        public static Response GET() {
            return Response.text("" + new SecureRandom().nextInt());
        }
    }

    @Dynamic(value = "randomness", at = "java.util.Collections.shuffle")
    class Shuffles {
        public static Response GET() {
            List<Integer> list = new ArrayList<>(List.of(1, 2));
            Collections.shuffle(list);
            return Response.json(list);
        }
    }

    @Dynamic(value = "randomness", at = "java.lang.Math.random")
    class RandomReference {
        public static Response GET() {
            return Response.text("" + Stream.generate(Math::random).limit(1).toList());
        }
    }

    @Dynamic(value = "randomness", at = "java.util.UUID.randomUUID")
    class RandomUuid {
        public static Response GET() {
            return Response.text(UUID.randomUUID().toString());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.headers")
    class HeaderOfRequest {
        public static Response GET(Request request) {
            return Response.text(request.headers().get("user-agent"));
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.cookies")
    class CookieOfRequest {
        public static Response GET(Request request) {
            return Response.text("" + request.cookies().size());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.url")
    class Search {
        public static Response GET(Request request) {
            return Response.text(request.url().search());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.url")
    class Href {
        public static Response GET(Request request) {
            Url url = request.url();
            return Response.text(url.href());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.url")
    class UrlAsText {
        public static Response GET(Request request) {
            return Response.text("" + request.url());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class UrlReference {
        public static Response GET(Request request) {
            Supplier<Url> url = request::url;
            return Response.text(url.get().search());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestAsText {
        public static Response GET(Request request) {
            return Response.text("" + request);
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestAsObject {
        public static Response GET(Request request) {
            Object other = request;
            return Response.json(other);
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestInList {
        public static Response GET(Request request) {
            List<Request> all = List.of(request);
            return Response.text(all.get(0).url().search());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.text")
    class RequestBody {
        public static Response GET(Request request) {
            return Response.text(request.text());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestUnwrapped {
        public static Response GET(Request request) {
            return Response.text(request.unwrap(jakarta.servlet.http.HttpServletRequest.class).getRemoteUser());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.headers")
    class RequestPassedOn {
        static class Agent {
            static String of(Request request) {
                return request.headers().get("user-agent");
            }
        }

        public static Response GET(Request request, RouteContext<?> context) {
            return Response.text(Agent.of(request));
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestInField {
        static class Holder {
            private final Request request;

            Holder(Request request) {
                this.request = request;
            }

            String search() {
                return request.url().search();
            }
        }

        public static Response GET(Request request) {
            return Response.text(new Holder(request).search());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestInScope {
        public static Response GET(Request request) {
            return Response.text(useCache(() -> request.method()));
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.RequestScope.headers")
    class ScopeHeaders {
        public static Response GET() {
            return Response.text(RequestScope.headers().get("x"));
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.RequestScope.cookies")
    class ScopeCookies {
        public static Response GET() {
            return Response.text("" + RequestScope.cookies().size());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.RequestScope.connection")
    class ConnectionAsked {
        public static Response GET() {
            RequestScope.connection();
            return Response.text("x");
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.RequestScope.draftMode")
    class DraftModeAsked {
        public static Response GET() {
            return Response.text("" + RequestScope.draftMode().isEnabled());
        }
    }

    @Dynamic(value = "a cookie", at = "io.routelet.Cookie.of")
    class CookieSet {
        public static Response GET() {
            return Response.text("x").withCookie(Cookie.of("a", "b"));
        }
    }

    @Dynamic(value = "an outside effect", at = "io.routelet.cache.Scope.run")
    class ScopeRunByHand {
        public static Response GET() {
            Scope<String, RuntimeException> scope = () -> Instant.now().toString();
            return Response.text(scope.run());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ScopeAsSomethingElse {
        interface Mine {
            Object run() throws Exception;
        }

        public static Response GET() throws Exception {
            Scope<Object, Exception> scope = (Scope<Object, Exception> & Mine) () -> Instant.now();
            return Response.text(((Mine) scope).run().toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ScopeResultWithCode {
        record Product(int id) {
            @Override
            public String toString() {
                return id + " at " + Instant.now();
            }
        }

        public static Response GET() {
            List<Product> products = useCache(() -> List.of(new Product(1)));
            return Response.text(products.toString());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ScopeResultByInterface {
        interface Priced {
            String price();
        }

        record Product(int id) implements Priced {
            @Override
            public String price() {
                return id + " at " + Instant.now();
            }
        }

        private static Priced load() {
            return new Product(1);
        }

        public static Response GET() {
            Priced priced = useCache(() -> load());
            return Response.text(priced.price());
        }
    }

    @Dynamic(value = "a database", at = "java.sql.DriverManager.getConnection")
    class QueryOutsideScope {
        public static Response GET() throws Exception {
            return Response.json(Allowed.Products.query());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ScopeArgument {
        public static Response GET() {
            return Response.text(useCache(Instant.now().toString(), () -> "x"));
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class ScopeClass {
        static class Timed implements Scope<Long, RuntimeException> {
            private static final long serialVersionUID = 1;

            @Override
            public Long run() {
                return System.nanoTime();
            }
        }

        public static Response GET() {
            return Response.json(useCache(new Timed()));
        }
    }

    @Dynamic(value = "a file", at = "java.nio.file.Path.of")
    class ReadsFile {
        public static Response GET() throws Exception {
            return Response.text(Files.readString(Path.of("/x")));
        }
    }

    @Dynamic(value = "a file", at = "java.io.File.new")
    class OldFile {
        public static Response GET() {
            return Response.text("" + new File("/x").exists());
        }
    }

    @Dynamic(value = "a file", at = "java.nio.file.Path.of")
    class ResponseFile {
        public static Response GET() {
            return Response.file(Path.of("/x"));
        }
    }

    @Dynamic(value = "reflection", at = "java.lang.Class.getResourceAsStream")
    class Resource {
        public static Response GET() throws Exception {
            try (InputStream in = Impure.class.getResourceAsStream("x")) {
                return Response.bytes(in.readAllBytes(), "a/b");
            }
        }
    }

    @Dynamic(value = "the network", at = "java.net.http.HttpClient.newHttpClient")
    class Fetches {
        public static Response GET() {
            HttpClient client = HttpClient.newHttpClient();
            return Response.text(client.toString());
        }
    }

    @Dynamic(value = "the network", at = "java.net.InetAddress.getByName")
    class Resolves {
        public static Response GET() throws Exception {
            return Response.text(java.net.InetAddress.getByName("x").toString());
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.Thread.sleep")
    class Sleeps {
        public static Response GET() throws Exception {
            Thread.sleep(1);
            return Response.text("x");
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.Thread.currentThread")
    class ThreadNames {
        public static Response GET() {
            return Response.text(Thread.currentThread().getName());
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.Thread.new")
    class SubThread {
        public static Response GET() {
            Thread thread = new Thread(() -> {});
            thread.start();
            return Response.text("x");
        }
    }

    @Dynamic(value = "a thread", at = "java.util.List.parallelStream")
    class Parallel {
        public static Response GET() {
            return Response.text("" + List.of(1, 2).parallelStream().findAny());
        }
    }

    @Dynamic(value = "a thread", at = "java.util.concurrent.CompletableFuture.supplyAsync")
    class AsyncSupply {
        public static Response GET() throws Exception {
            return CompletableFuture.supplyAsync(() -> Response.text("x")).get();
        }
    }

    @Dynamic(value = "a thread", at = "java.util.concurrent.CompletableFuture.thenApplyAsync")
    class AsyncContinuation {
        public static java.util.concurrent.CompletionStage<Response> GET() {
            return CompletableFuture.completedFuture("x").thenApplyAsync(Response::text);
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class ContinuedWithTheClock {
        public static java.util.concurrent.CompletionStage<Response> GET() {
            return CompletableFuture.completedFuture("x").thenApply(text -> Response.text(text + System.nanoTime()));
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedFuture.PENDING")
    class SharedFuture {
        private static final CompletableFuture<String> PENDING = CompletableFuture.completedFuture("x");

        public static java.util.concurrent.CompletionStage<Response> GET() {
            return PENDING.thenApply(Response::text);
        }
    }

    @Dynamic(value = "a thread", at = "java.util.concurrent.CompletableFuture.complete")
    class CompletedFuture {
        public static Response GET() {
            CompletableFuture<String> future = CompletableFuture.completedFuture("x");
            future.complete("y");
            return Response.text(future.join());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$ThreadLocals.USER")
    class ThreadLocals {
        private static final ThreadLocal<String> USER = new ThreadLocal<>();

        public static Response GET() {
            return Response.text(USER.get());
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.Thread.start")
    class OwnThread {
        static class Worker extends Thread {
            @Override
            public void run() {}
        }

        public static Response GET() {
            new Worker().start();
            return Response.text("x");
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$Counts.count")
    class Counts {
        private static int count;

        public static Response GET() {
            return Response.json(++count);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$ReadsStatic.name")
    class ReadsStatic {
        static String name = "x";

        public static Response GET() {
            return Response.text(name);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$WritesStatic.last")
    class WritesStatic {
        static String last;

        public static Response GET() {
            last = "x";
            return Response.text("x");
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$AtomicConstant.COUNT")
    class AtomicConstant {
        private static final AtomicInteger COUNT = new AtomicInteger();

        public static Response GET() {
            return Response.json(COUNT.incrementAndGet());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$FileInAConstant.FILE")
    class FileInAConstant {
        private static final Response FILE = Response.file(java.nio.file.Path.of("x"));

        public static Response GET() {
            return FILE;
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedMap.MAP")
    class SharedMap {
        private static final Map<String, String> MAP = new ConcurrentHashMap<>();

        public static Response GET() {
            return Response.json(MAP);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedView.VIEW")
    class SharedView {
        private static final List<String> LIST = new ArrayList<>();
        static final List<String> VIEW = Collections.unmodifiableList(LIST);

        public static Response GET() {
            return Response.json(VIEW);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SometimesShared.LIST")
    class SometimesShared {
        private static final List<String> LIST =
                System.getProperty("x") == null ? new ArrayList<>() : List.of();

        public static Response GET() {
            return Response.json(LIST);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedElements.LIST")
    class SharedElements {
        private static final List<StringBuilder> LIST = List.of(new StringBuilder());

        public static Response GET() {
            return Response.text(LIST.get(0).append("x").toString());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedArray.NAMES")
    class SharedArray {
        private static final String[] NAMES = {"a"};

        public static Response GET() {
            return Response.text(NAMES[0]);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedObject$Cell.value")
    class SharedObject {
        static final class Cell {
            private int value;

            int next() {
                return value++;
            }
        }

        private static final Cell CELL = new Cell();

        public static Response GET() {
            return Response.json(CELL.next());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedThroughRecord$Holder.items")
    class SharedThroughRecord {
        record Holder(List<String> items) {}

        private static final Holder HOLDER = new Holder(new ArrayList<>());

        public static Response GET() {
            HOLDER.items().add("x");
            return Response.json(HOLDER.items());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedEnum$Meter.value")
    class SharedEnum {
        enum Meter {
            ONE;

            private int value;
        }

        public static Response GET() {
            return Response.json(Meter.ONE.value++);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SharedCapture.NEXT")
    class SharedCapture {
        private static final Supplier<Integer> NEXT = counter(new AtomicInteger());

        private static Supplier<Integer> counter(AtomicInteger count) {
            return count::incrementAndGet;
        }

        public static Response GET() {
            return Response.json(NEXT.get());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$Singleton$Registry.hits")
    class Singleton {
        static final class Registry {
            private static final Registry ONE = new Registry();
            private final Map<String, Integer> hits = new HashMap<>();

            static Registry get() {
                return ONE;
            }

            int hit(String name) {
                return hits.merge(name, 1, Integer::sum);
            }
        }

        public static Response GET() {
            return Response.json(Registry.get().hit("x"));
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$InstanceState.count")
    class InstanceState {
        private int count;

        public Response GET() {
            return Response.json(count++);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$InstanceList.list")
    class InstanceList {
        private final List<String> list = new ArrayList<>();

        public Response GET() {
            list.add("x");
            return Response.json(list);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$Injected.source")
    class Injected {
        @jakarta.inject.Inject
        Supplier<String> source;

        public Response GET() {
            return Response.text(source.get());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$InjectedByConstructor.source")
    class InjectedByConstructor {
        private final Supplier<String> source;

        @jakarta.inject.Inject
        public InjectedByConstructor(Supplier<String> source) {
            this.source = source;
        }

        public Response GET() {
            return Response.text(source.get());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$StateInInner.count")
    class StateInInner {
        private int count;

        class Inner {
            int next() {
                return ++count;
            }
        }

        public Response GET() {
            return Response.json(new Inner().next());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$Memoised.memo")
    class Memoised {
        private static String memo;

        private static String memo() {
            if (memo == null) {
                memo = "x";
            }
            return memo;
        }

        public static Response GET() {
            return Response.text(memo());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$StateInInterface$Shared.LIST")
    class StateInInterface {
        interface Shared {
            List<String> LIST = new ArrayList<>();
        }

        static class Handler implements Shared {
            static int size() {
                return LIST.size();
            }
        }

        public static Response GET() {
            return Response.json(Handler.size());
        }
    }

    @Dynamic(value = "the environment", at = "java.lang.System.getProperty")
    class Property {
        public static Response GET() {
            return Response.text(System.getProperty("x"));
        }
    }

    @Dynamic(value = "the environment", at = "java.lang.System.getenv")
    class Variable {
        public static Response GET() {
            return Response.text(System.getenv("x"));
        }
    }

    @Dynamic(value = "the environment", at = "java.lang.Integer.getInteger")
    class IntegerProperty {
        public static Response GET() {
            return Response.text("" + Integer.getInteger("x"));
        }
    }

    @Dynamic(value = "the environment", at = "java.util.Locale.getDefault")
    class DefaultLocale {
        public static Response GET() {
            return Response.text(Locale.getDefault().toString());
        }
    }

    @Dynamic(value = "the environment", at = "java.time.ZoneId.systemDefault")
    class DefaultZone {
        public static Response GET() {
            return Response.text(ZoneId.systemDefault().getId());
        }
    }

    @Dynamic(value = "the environment", at = "java.lang.Runtime.getRuntime")
    class Memory {
        public static Response GET() {
            return Response.text("" + Runtime.getRuntime().freeMemory());
        }
    }

    @Dynamic(value = "the console", at = "java.lang.System.out")
    class Prints {
        public static Response GET() {
            System.out.println("x");
            return Response.text("x");
        }
    }

    @Dynamic(value = "the console", at = "java.lang.Exception.printStackTrace")
    class PrintsTrace {
        public static Response GET() {
            new Exception("x").printStackTrace();
            return Response.text("x");
        }
    }

    @Dynamic(value = "reflection", at = "java.lang.Class.forName")
    class Reflects {
        public static Response GET() throws Exception {
            return Response.text("" + Class.forName("java.time.Instant").getMethod("now").invoke(null));
        }
    }

    @Dynamic(value = "reflection", at = "java.lang.invoke.MethodHandles.lookup")
    class Handles {
        public static Response GET() {
            return Response.text(MethodHandles.lookup().toString());
        }
    }

    @Dynamic(value = "the environment", at = "java.util.ServiceLoader.load")
    class Loads {
        public static Response GET() {
            return Response.text("" + java.util.ServiceLoader.load(Runnable.class).findFirst());
        }
    }

    @Dynamic(value = "native code", at = "corpus.Impure$Native.read")
    class Native {
        private static native String read();

        public static Response GET() {
            return Response.text(read());
        }
    }

    @Dynamic(value = "object identity", at = "java.lang.System.identityHashCode")
    class IdentityHash {
        public static Response GET() {
            return Response.text("" + System.identityHashCode("x"));
        }
    }

    @Dynamic(value = "object identity", at = "java.lang.Object.new")
    class NewObject {
        public static Response GET() {
            return Response.text(new Object().toString());
        }
    }

    @Dynamic(value = "object identity", at = "an array as text")
    class ArrayAsText {
        public static Response GET() {
            return Response.text("" + new int[1]);
        }
    }

    @Dynamic(value = "object identity", at = "java.lang.Object.hashCode")
    class ObjectHash {
        static class Thing {}

        public static Response GET() {
            return Response.json(new Thing().hashCode());
        }
    }

    @Dynamic(value = "object identity", at = "corpus.Impure$ObjectAsText$Thing.toString")
    class ObjectAsText {
        static class Thing {}

        public static Response GET() {
            return Response.text("" + new Thing());
        }
    }

    @Dynamic(value = "code that cannot be followed", at = "corpus.Impure$NoImplementation$Source.read")
    class NoImplementation {
        interface Source {
            String read();
        }

        private static Source find() {
            return null;
        }

        public static Response GET() {
            return Response.text(find().read());
        }
    }

    @Dynamic(value = "code that cannot be followed", at = "com.github.benmanes.caffeine.cache.Caffeine.newBuilder")
    class ThirdParty {
        public static Response GET() {
            Cache<String, String> cache = Caffeine.newBuilder().build();
            return Response.text(cache.get("x", key -> key));
        }
    }

    @Dynamic(value = "a stream", at = "io.routelet.Response.stream")
    class Streams {
        public static Response GET() {
            return Response.stream("a/b", out -> out.write(1));
        }
    }

    @Dynamic(value = "an outside effect", at = "io.routelet.cache.Cache.revalidateTag")
    class Revalidates {
        public static Response GET() {
            io.routelet.cache.Cache.revalidateTag("x");
            return Response.text("x");
        }
    }

    @Dynamic(value = "JSON binding", at = "jakarta.json.bind.annotation.JsonbTypeAdapter")
    class JsonAdapter {
        public static class Adapter implements jakarta.json.bind.adapter.JsonbAdapter<Thing, String> {
            @Override
            public String adaptToJson(Thing thing) {
                return Instant.now().toString();
            }

            @Override
            public Thing adaptFromJson(String text) {
                return new Thing(text);
            }
        }

        @jakarta.json.bind.annotation.JsonbTypeAdapter(Adapter.class)
        public record Thing(String name) {}

        public static Response GET() {
            return Response.json(new Thing("x"));
        }
    }

    @Dynamic(value = "JSON binding", at = "io.routelet.Json.parse")
    class JsonParsed {
        public static Response GET() {
            return Response.text("" + io.routelet.Json.parse("1", Integer.class));
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class LogsClock {
        private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");

        public static Response GET() {
            LOG.fine(() -> "asked at " + Instant.now());
            return Response.text("x");
        }
    }

    @Dynamic(value = "code that cannot be followed", at = "java.util.logging.Logger.setLevel")
    class SetsLevel {
        private static final java.util.logging.Logger LOG = java.util.logging.Logger.getLogger("x");

        public static Response GET() {
            LOG.setLevel(java.util.logging.Level.ALL);
            return Response.text("x");
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$CapturedClock.TEXT")
    class CapturedClock {
        private static final Supplier<String> TEXT;

        static {
            Supplier<Long> clock = System::nanoTime;
            TEXT = () -> "at " + clock.get();
        }

        public static Response GET() {
            return Response.text(TEXT.get());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$InjectedComparator.order")
    class InjectedComparator {
        private final Comparator<String> order;

        @jakarta.inject.Inject
        public InjectedComparator(Comparator<String> given) {
            order = given.reversed();
        }

        public Response GET() {
            return Response.json(Stream.of("a", "b").sorted(order).toList());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$ForeignComparator.ORDER")
    class ForeignComparator {
        private static final Comparator<String> ORDER = moody().reversed();

        private static Comparator<String> moody() {
            return (one, other) -> Math.random() < 0.5 ? -1 : 1;
        }

        public static Response GET() {
            return Response.json(Stream.of("a", "b").sorted(ORDER).toList());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class PrivateInTheWay {
        interface One {
            default String text() {
                return "one";
            }
        }

        interface Two extends One {
            @Override
            default String text() {
                return Instant.now().toString();
            }
        }

        static class Base {
            private String text() {
                return "base";
            }
        }

        static class Derived extends Base implements Two {}

        public static Response GET() {
            One one = new Derived();
            return Response.text(one.text());
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ClockInParams {
        public record Params(String id) {
            public Params {
                id += Instant.now();
            }
        }

        public static Response GET(RouteContext<Params> context) {
            return Response.text(context.params().id());
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class ClockInConversion {
        public record Code(long number) {
            public static Code of(String text) {
                return new Code(text.length() + System.nanoTime());
            }
        }

        public record Params(Code code) {}

        public static Response GET(RouteContext<Params> context) {
            return Response.json(context.params().code().number());
        }
    }

    @Dynamic(value = "code that cannot be followed", at = "io.routelet.RouteContext.params")
    class ParamsAsText {
        public static Response GET(RouteContext<?> context) {
            return Response.text("" + context.params());
        }
    }

    @Dynamic(value = "the environment", at = "java.time.ZoneOffset.systemDefault")
    class InheritedDefaultZone {
        public static Response GET() {
            return Response.text(ZoneOffset.systemDefault().getId());
        }
    }

    @Dynamic(value = "a thread", at = "java.lang.IllegalStateException.getStackTrace")
    class StackOfException {
        public static Response GET() {
            return Response.json(new IllegalStateException("x").getStackTrace().length);
        }
    }

    @Dynamic(value = "the clock", at = "java.lang.System.nanoTime")
    class UnusedToo {
        static class Source implements Supplier<Long> {
            @Override
            public Long get() {
                return System.nanoTime();
            }
        }

        static Long ask(Object source) {
            return source instanceof Supplier<?> supplier ? (Long) supplier.get() : null;
        }

        public static Response GET() {
            return Response.json(ask(new Source()));
        }
    }

    @Dynamic(value = "the clock", at = "java.time.Instant.now")
    class ExceptionOutOfScope {
        static class Failure extends RuntimeException {
            private static final long serialVersionUID = 1;

            String text() {
                return "failure";
            }
        }

        static class TimedFailure extends Failure {
            private static final long serialVersionUID = 1;

            @Override
            String text() {
                return Instant.now().toString();
            }
        }

        public static Response GET() {
            try {
                return Response.text(useCache(() -> {
                    throw new TimedFailure();
                }));
            } catch (Failure e) {
                return Response.text(e.text());
            }
        }
    }

    @Dynamic(value = "shared state", at = "java.lang.StringBuilder")
    class ScopeThatWrites {
        public static Response GET() {
            StringBuilder text = new StringBuilder();
            int one = useCache("key", () -> {
                text.append(Instant.now());
                return 1;
            });
            return Response.text(text.append(one).toString());
        }
    }

    @Dynamic(value = "shared state", at = "long[]")
    class ScopeThatFillsAnArray {
        public static Response GET() {
            long[] time = new long[1];
            useCache("key", () -> time[0] = System.nanoTime());
            return Response.json(time[0]);
        }
    }

    @Dynamic(value = "code that cannot be followed", at = "io.routelet.RouteContext.toString")
    class ContextAsText {
        public static Response GET(RouteContext<?> context) {
            return Response.text(context.toString());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$SuppliersInMap.MAP")
    class SuppliersInMap {
        private static final Map<String, Supplier<String>> MAP = Map.of("a", () -> Instant.now().toString());

        public static Response GET() {
            return Response.text(MAP.get("a").get());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$InheritedStatic$Base.count")
    class InheritedStatic {
        static class Base {
            static int count;
        }

        static class Derived extends Base {}

        public static Response GET() {
            return Response.json(Derived.count);
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request")
    class RequestInLocalClass {
        public static Response GET(Request request) {
            class Asker {
                String ask() {
                    return request.url().search();
                }
            }
            return Response.text(new Asker().ask());
        }
    }

    @Dynamic(value = "the request", at = "io.routelet.Request.headers")
    class RequestByInterface {
        interface Handler {
            Response handle(Request request);
        }

        public static Response GET(Request request) {
            Handler handler = one -> Response.text(one.headers().get("x"));
            return handler.handle(request);
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$HolderIdiom$Holder.CACHE")
    class HolderIdiom {
        static class Holder {
            static final StringBuilder CACHE = new StringBuilder();
        }

        public static Response GET() {
            return Response.text(Holder.CACHE.append("x").toString());
        }
    }

    @Dynamic(value = "shared state", at = "corpus.Impure$AtomicInRecord$Counter.count")
    class AtomicInRecord {
        record Counter(AtomicInteger count) {}

        private static final Counter COUNTER = new Counter(new AtomicInteger());

        public static Response GET() {
            return Response.json(COUNTER.count().incrementAndGet());
        }
    }
}
