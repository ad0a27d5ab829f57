package io.routelet.serve;

import io.routelet.Response;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A static GET in draft mode: run for one client, and kept by nobody, whatever its author says to caches. */
final class Draft {
    private static final String NOBODY = "private, no-cache, no-store, max-age=0, must-revalidate";

    private Draft() {}

    /** Whether a client is in draft mode. It may send its cookies in several lines (RFC 9113, 8.2.3). */
    static boolean isFor(HttpServletRequest request, Serving serving) {
        return serving.application().isDraft(ServletHeaders.list(request, "Cookie"));
    }

    static BoundMethod of(BoundMethod get) {
        return new BoundMethod((request, context) -> result(get.handler().answer(request, context)), get.params());
    }

    private static @Nullable Object result(@Nullable Object answer) {
        if (answer instanceof CompletionStage<?> stage) {
            return stage.thenApply(Draft::result);
        }
        return answer instanceof Response response ? response.withHeader("Cache-Control", NOBODY) : answer;
    }
}
