package io.routelet.deploy;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import io.routelet.serve.Handler;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Handlers of every shape called in turn, as bound at start-up; it stands in the package where they are bound. */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class HandlerCall {
    private static final int CALLS = 16;
    private static final Response ANSWER = Response.text("Hello, world!");

    /** How many different handlers the sixteen calls go to. */
    @Param({"1", "16"})
    public int handlers;

    private final Handler[] bound = new Handler[CALLS];
    private final Request request = Request.builder("GET", "/").build();
    private final RouteContext<?> context = RouteContext.of("/");

    /** Handlers as authors write them. */
    public static final class Route {
        /** Takes nothing. */
        public static Response nothing() {
            return ANSWER;
        }

        /** Takes the request. */
        public static Response request(Request request) {
            return ANSWER;
        }

        /** Takes both. */
        public static Response both(Request request, RouteContext<?> context) {
            return ANSWER;
        }

        /** Takes both the other way round, on an instance. */
        public Response instance(RouteContext<?> context, Request request) {
            return ANSWER;
        }
    }

    /** Binds the handlers. */
    @Setup
    public void bind() {
        RouteType route = new RouteType(
                Route.class.getName(), Route.class.getClassLoader(), new PlainInstances(), new RouteInstances());
        List<String> methods = List.of("nothing", "request", "both", "instance");
        for (int i = 0; i < CALLS; i++) {
            bound[i] = i < handlers ? new HandlerMethod(route, methods.get(i % methods.size())) : bound[0];
        }
    }

    /** One call. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public void call(Blackhole sink) throws Throwable {
        for (Handler handler : bound) {
            sink.consume(handler.answer(request, context));
        }
    }
}
