package io.routelet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void aFailureOfTheProcessorIsOneWarningAndNoTrace(CompilerKind kind) throws IOException {
        Project project = new Project(folder.resolve("sources"), folder.resolve("output"), kind)
                .route("app.users", "public static Response GET() { return null; }");
        Project.Result result = project.compile(List.of(project.file("app.users.Route")), List.of(failing()));
        assertThat(result.compiled()).isTrue();
        assertThat(result.output()).doesNotContain("\tat ");
        assertThat(result.messages(Diagnostic.Kind.WARNING))
                .filteredOn(message -> message.contains("IllegalStateException: no elements"))
                .isNotEmpty()
                .allMatch(message -> message.lines().count() == 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatTheCompilerDoesNotKnowTheCompilerTells(CompilerKind kind) throws IOException {
        Project project = new Project(folder.resolve("sources"), folder.resolve("output"), kind)
                .route(
                        "app.users.$id",
                        "public record Params(Missing id) {}"
                                + " public static Missing GET(Missing a, RouteContext<Missing> b) { return null; }"
                                + " public static Response PUT(RouteContext<Params> b) { return null; }");
        assertThat(project.compile().errors()).isNotEmpty().noneMatch(error -> error.contains("To fix it"));
    }

    /** The processor, given rounds that fail. */
    private static Processor failing() {
        RouteProcessor processor = new RouteProcessor();
        return proxy(
                Processor.class,
                (proxy, method, arguments) -> method.getName().equals("process")
                        ? processor.process(Set.of(), failing((RoundEnvironment) arguments[1]))
                        : method.invoke(processor, arguments));
    }

    private static RoundEnvironment failing(RoundEnvironment round) {
        return proxy(RoundEnvironment.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getRootElements")) {
                throw new IllegalStateException("no elements");
            }
            return method.invoke(round, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(FailureTest.class.getClassLoader(), new Class<?>[] {type}, calls));
    }
}
