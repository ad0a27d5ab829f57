package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestScopeTest {
    private final Request request = Request.builder("GET", "/x")
            .header("X-T", "hdr")
            .cookie("a", "orig")
            .build();

    @Test
    void outsideARequestTheFunctionsSayWhere() {
        assertThatThrownBy(RequestScope::headers)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("headers()");
    }

    @Test
    void cookiesThatAreSetGoOutWithTheResponse() {
        try (RequestScope scope = RequestScope.open(request)) {
            RequestScope.cookies().set("b", "2").delete("a");
            assertThat(RequestScope.cookies().has("a")).isTrue();
            assertThat(RequestScope.cookies().get("a").value()).isEmpty();
            Response response = scope.complete(Response.text("x"));
            assertThat(response.headers().getAll("set-cookie"))
                    .containsExactly("b=2; Path=/; SameSite=lax", "a=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
        }
    }

    @Test
    void theCookieOfTheResponseWins() {
        try (RequestScope scope = RequestScope.open(request)) {
            RequestScope.cookies().set("a", "store");
            Response response = scope.complete(Response.text("x").withCookie(Cookie.of("a", "own")));
            assertThat(response.cookies()).extracting(Cookie::value).containsExactly("own");
        }
    }

    @Test
    void theHeaderLineOfTheResponseWins() {
        try (RequestScope scope = RequestScope.open(request)) {
            RequestScope.cookies().set("a", "store");

            Response response = scope.complete(Response.text("x").withAddedHeader("Set-Cookie", "a=own; Path=/"));

            assertThat(response.headers().getAll("set-cookie")).containsExactly("a=own; Path=/");
        }
    }

    @Test
    void aRedirectKeepsCookiesAndAnErrorDoesNot() {
        try (RequestScope scope = RequestScope.open(request)) {
            RequestScope.cookies().set("a", "1");
            Response redirect = scope.complete(thrownBy(() -> Navigation.redirect("/y")));
            assertThat(redirect.status()).isEqualTo(307);
            assertThat(redirect.cookies()).hasSize(1);
            assertThat(scope.complete(thrownBy(Navigation::notFound))).isNull();
        }
    }

    @Test
    void tasksRunInOrderWithTheRequestStillReadable() {
        List<String> log = new ArrayList<>();
        Runnable tasks;
        try (RequestScope scope = RequestScope.open(request)) {
            RequestScope.after(() -> {
                log.add("first " + RequestScope.headers().get("x-t"));
                RequestScope.after(() -> log.add("nested"));
            });
            RequestScope.after(() -> {
                throw new IllegalStateException("second");
            });
            RequestScope.after(() -> RequestScope.cookies().set("late", "1"));
            tasks = scope.afterTasks((task, failure) -> log.add("failed: " + failure.getMessage()));
        }
        assertThat(log).isEmpty();
        tasks.run();
        assertThat(log).hasSize(4).startsWith("first hdr", "failed: second").endsWith("nested");
        assertThat(log.get(2)).contains("can no longer be changed");
    }

    @Test
    void withoutTasksThereIsNothingToRun() {
        try (RequestScope scope = RequestScope.open(request)) {
            assertThat(scope.afterTasks((task, failure) -> {})).isNull();
        }
    }

    @Test
    void anInnerScopeGivesWayToTheOuterOne() {
        RequestScope outer = RequestScope.open(request);
        RequestScope inner = RequestScope.open(
                Request.builder("GET", "/").header("X-T", "inner").build());
        assertThat(RequestScope.headers().get("x-t")).isEqualTo("inner");
        inner.close();
        assertThat(RequestScope.headers().get("x-t")).isEqualTo("hdr");
        outer.close();
    }

    private static HttpException thrownBy(Runnable navigation) {
        try {
            navigation.run();
        } catch (HttpException e) {
            return e;
        }
        throw new AssertionError("Nothing was thrown");
    }
}
