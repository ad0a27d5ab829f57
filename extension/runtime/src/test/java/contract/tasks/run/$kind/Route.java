package contract.tasks.run.$kind;

import static io.routelet.Navigation.notFound;
import static io.routelet.Navigation.redirect;
import static io.routelet.RequestScope.after;
import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.headers;

import contract.tasks.Seen;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Route {
    record Params(String kind) {}

    public static CompletionStage<Response> GET(RouteContext<Params> context) {
        String kind = context.params().kind();
        after(() -> {
            Seen.of(kind)
                    .add("first " + headers().get("x-id") + " "
                            + cookies().get("c").value());
            after(() -> {
                Seen.of(kind).add("nested");
                throw new IllegalStateException("a task that fails does not keep the next one from running");
            });
            after(() -> {
                try {
                    cookies().set("a", "b");
                } catch (IllegalStateException e) {
                    Seen.of(kind).add("cookies sealed");
                }
            });
        });
        after(() -> Seen.of(kind).add("second"));
        return switch (kind) {
            case "throws" -> throw new IllegalStateException("secret");
            case "notFound" -> throw notFound();
            case "redirect" -> throw redirect("/x");
            case "late" -> CompletableFuture.supplyAsync(() -> Response.text("x"));
            case "lateThrows" ->
                CompletableFuture.supplyAsync(() -> {
                    throw new IllegalStateException("secret");
                });
            default -> CompletableFuture.completedStage(Response.text("x"));
        };
    }
}
