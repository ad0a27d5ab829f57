package app.after;

import static io.routelet.Navigation.notFound;
import static io.routelet.Navigation.redirect;
import static io.routelet.RequestScope.after;
import static io.routelet.RequestScope.cookies;
import static io.routelet.RequestScope.headers;

import io.routelet.Request;
import io.routelet.Response;
import io.routelet.Task;
import io.routelet.conformance.Journal;
import io.routelet.conformance.Pause;
import io.routelet.conformance.Variant;

/**
 * Where the observed handler awaits something first, the task hands the rest to another task, so that the order of what
 * is logged is the observed one.
 */
public final class Route {
    public static Response GET(Request request) throws Exception {
        String variant = Variant.of(request);
        Journal.log("start");
        after(() -> after(() -> {
            Journal.log("after1 ua=" + headers().get("x-t"));
            after(() -> Journal.log("nested"));
        }));
        after(() -> Journal.log("after2"));
        keep(variant);
        end(variant);
        if (variant.equals("aftererr")) {
            after(() -> {
                throw new IllegalStateException("in after");
            });
        }
        Journal.log("end");
        return Response.text("after");
    }

    private static void keep(String variant) {
        switch (variant) {
            case "promise" -> later(() -> waitAndLog(200, "promise-done"));
            case "slow" -> later(() -> waitAndLog(1500, "slow-done"));
            case "cookieset" -> later(Route::setLate);
            case "bad" -> keepNothing();
            default -> {}
        }
    }

    private static void end(String variant) {
        switch (variant) {
            case "throw" -> throw new IllegalStateException("x");
            case "redirect" -> redirect("/d/1");
            case "notfound" -> notFound();
            default -> {}
        }
    }

    /** Behind everything that the other tasks keep. */
    private static void later(Task task) {
        after(() -> after(() -> after(task)));
    }

    private static void waitAndLog(long milliseconds, String line) throws InterruptedException {
        Pause.of(milliseconds);
        Journal.log(line);
    }

    private static void setLate() {
        try {
            cookies().set("late", "1");
            Journal.log("set ok");
        } catch (IllegalStateException e) {
            Journal.log("set err " + e.getMessage());
        }
    }

    private static void keepNothing() {
        try {
            after(null);
        } catch (RuntimeException e) {
            Journal.log("TypeError: " + e.getMessage());
        }
    }
}
