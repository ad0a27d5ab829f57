package io.routelet.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.route.RouteProblem;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake through both doors: the compiler's and the deployment's. */
class FixturesTest {
    /** Mistakes that no compiler can see, with the reason. */
    private static final Map<RouteProblem, String> DEPLOYMENT_ONLY = Map.of(
            RouteProblem.CLASS_UNUSABLE, "happens when the class is loaded or its constructor is called",
            RouteProblem.INJECTION_WITHOUT_CDI, "the server decides whether CDI runs",
            RouteProblem.STATIC_PARAMS_FAILED, "happens when generateStaticParams is called",
            RouteProblem.STATIC_PARAMS_VALUE, "depends on what generateStaticParams returns",
            RouteProblem.IDS_FAILED, "happens when the ids are asked for",
            RouteProblem.IDS_VALUE, "depends on the ids",
            RouteProblem.PAGE_WITHOUT_ENGINE, "the server decides whether it runs JSPs");

    @TempDir
    private Path folder;

    static java.util.stream.Stream<Fixture> fixtures() {
        return Fixture.all();
    }

    @Test
    void everyMistakeHasAFixture() {
        Set<RouteProblem> shown = EnumSet.copyOf(DEPLOYMENT_ONLY.keySet());
        fixtures().map(Fixture::problem).forEach(shown::add);
        assertThat(shown).containsExactlyInAnyOrder(RouteProblem.values());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void compilersAndDeploymentSayTheSameWords(Fixture fixture) throws Exception {
        Set<String> told = fixture.deploy(folder.resolve("deployed"));
        assertThat(told).isNotEmpty().allMatch(fixture::isTold);
        for (CompilerKind kind : CompilerKind.values()) {
            Project.Result result = fixture.compile(kind, folder.resolve(kind.name()));
            assertThat(result.compiled()).isFalse();
            assertThat(fixture.sentences(result, told)).as(kind.name()).isEqualTo(told);
            if (kind.showsAll(fixture)) {
                assertThat(fixture.lines(result)).as(kind.name()).isEqualTo(fixture.marks());
            }
        }
    }
}
