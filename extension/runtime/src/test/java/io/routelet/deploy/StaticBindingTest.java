package io.routelet.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.Dynamic;
import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.proof.Verdict;
import io.routelet.route.RoutePath;
import io.routelet.route.RouteSettings;
import io.routelet.serve.BoundMethod;
import io.routelet.serve.Endpoint;
import io.routelet.serve.ParamsBinder;
import io.routelet.serve.StaticRoute;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaticBindingTest {
    private static final RoutePath PATH = RoutePath.ofFolder("x/[id]");
    private static final BoundMethod GET = new BoundMethod((request, context) -> Response.text("x"), ParamsBinder.NONE);
    private static final Duration YEAR = Duration.ofDays(365);

    private static Endpoint.Options options(Class<?> type, @Nullable List<List<Object>> generated) {
        return new StaticBinding(config(type), generated, null, false).options(PATH, GET);
    }

    private static RouteSettings config(Class<?> type) {
        return new ClassModel(type.getName(), new ClassFiles(type.getClassLoader(), null))
                .routeClass()
                .config();
    }

    private static StaticRoute route(Class<?> type) {
        return options(type, null).statics();
    }

    private static final class Plain {}

    @RouteConfig(
            dynamic = Dynamic.ERROR,
            revalidate = 60,
            expire = 600,
            tags = {"a", "b"},
            dynamicParams = false,
            maxDuration = 5)
    private static final class Full {}

    @Test
    void allThatIsSaidIsRead() {
        assertThat(config(Full.class))
                .isEqualTo(new RouteSettings(
                        RouteSettings.Mode.ERROR,
                        OptionalLong.of(60),
                        OptionalLong.of(600),
                        OptionalLong.of(5),
                        List.of("a", "b"),
                        false));
        assertThat(config(Plain.class)).isEqualTo(RouteSettings.NONE);
    }

    @RouteConfig(dynamic = Dynamic.FORCE_STATIC)
    private static final class Forced {}

    @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
    private static final class ForcedDynamic {}

    @RouteConfig(revalidate = 0)
    private static final class Never {}

    @RouteConfig(revalidate = 60)
    private static final class Renewed {}

    @RouteConfig(expire = 60)
    private static final class Ending {}

    @RouteConfig(tags = "a")
    private static final class Tagged {}

    @RouteConfig(revalidate = Integer.MAX_VALUE)
    private static final class Slow {}

    @Test
    void whatAsksForCachingIsStatic() {
        for (Class<?> type : List.of(Full.class, Forced.class, Renewed.class, Ending.class, Tagged.class)) {
            assertThat(route(type)).as(type.getSimpleName()).isNotNull();
        }
        for (Class<?> type : List.of(Plain.class, ForcedDynamic.class, Never.class)) {
            assertThat(route(type)).as(type.getSimpleName()).isNull();
        }
        assertThat(options(Plain.class, List.of(List.of("1"))).statics()).isNotNull();
        assertThat(options(Never.class, List.of(List.of("1"))).statics()).isNull();
    }

    @Test
    void withoutAGetNothingIs() {
        assertThat(new StaticBinding(config(Renewed.class), null, null, false)
                        .options(PATH, null)
                        .statics())
                .isNull();
    }

    @Test
    void aLifeHasTheNumbersOfTheAuthorAndAYearWhereThereIsNone() {
        assertThat(route(Forced.class).revalidate()).isEmpty();
        assertThat(route(Forced.class).expire()).isEmpty();
        assertThat(route(Renewed.class).revalidate()).isEqualTo(Optional.of(Duration.ofSeconds(60)));
        assertThat(route(Renewed.class).expire()).isEqualTo(Optional.of(YEAR));
        assertThat(route(Full.class).expire()).isEqualTo(Optional.of(Duration.ofSeconds(600)));
        assertThat(route(Ending.class).expire()).isEqualTo(Optional.of(Duration.ofSeconds(60)));
        assertThat(route(Slow.class).expire()).isEqualTo(route(Slow.class).revalidate());
    }

    @Test
    void theTimeOfAHandlerIsThatOfAllItsMethods() {
        assertThat(options(Full.class, null).maxDuration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options(Plain.class, null).maxDuration()).isNull();
    }

    @Test
    void onlyWhatIsGeneratedExistsWhereTheAuthorSaysSo() {
        List<List<Object>> generated = List.of(List.of("1"));
        assertThat(options(Full.class, generated).admitted()).containsExactly(List.of("1"));
        assertThat(options(Renewed.class, generated).admitted()).isNull();
        assertThat(options(Full.class, null).admitted()).isNull();
    }

    @Test
    void theTableSaysWhyAGetIsDynamicAndTheLogTheWholeWay() {
        Verdict.Dynamic clock = new Verdict.Dynamic(
                "the clock", "java.time.Instant.now", "shop.Prices", 12, List.of("Route.GET", "Prices.today"));
        List<String> told = new ArrayList<>();
        Logger logger = Logger.getLogger("io.routelet.proof");
        Handler handler = keeping(told);
        logger.addHandler(handler);
        logger.setLevel(Level.FINE);
        try {
            Endpoint.Options options = new StaticBinding(RouteSettings.NONE, null, () -> clock, false)
                    .options(RoutePath.ofFolder("prices"), GET);

            assertThat(options.statics()).isNull();
            assertThat(options.because()).isEqualTo("the clock: Instant.now (Prices:12)");
            assertThat(told)
                    .containsExactly(
                            "GET /prices: Runs for each request because of the clock, java.time.Instant.now, in"
                                    + " shop.Prices, line 12, reached by Route.GET → Prices.today.");
        } finally {
            logger.setLevel(null);
            logger.removeHandler(handler);
        }
    }

    private static Handler keeping(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
