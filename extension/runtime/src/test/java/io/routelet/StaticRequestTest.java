package io.routelet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** What an author is told of a static render that reads the request. */
class StaticRequestTest {
    private static List<String> told(ThrowingConsumer<Request> reads) throws Throwable {
        List<String> told = new ArrayList<>();
        Consumer<String> read = told::add;
        reads.accept(Application.current().staticRequest("http://localhost", "", "/x", false, read));
        return told.stream().distinct().toList();
    }

    @Test
    void whatIsReadIsNamedAsTheAuthorWroteIt() throws Throwable {
        assertThat(told(request -> request.headers().get("X-T"))).containsExactly("headers()");
        assertThat(told(request -> request.cookies().size())).containsExactly("cookies()");
        assertThat(told(Request::text)).containsExactly("the body");
        assertThat(told(Request::bytes)).containsExactly("the body");
        assertThat(told(Request::method)).isEmpty();
    }
}
