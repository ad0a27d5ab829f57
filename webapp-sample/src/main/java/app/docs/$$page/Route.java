package app.docs.$$page;

import static io.routelet.Navigation.notFound;

import app._lib.Page;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.util.List;
import java.util.Map;

/** Pages of help, at any depth. */
public final class Route {
    private static final Map<String, String> PAGES = Map.of(
            "products", "GET lists the products, POST adds one: a name, a description and a price, as JSON.",
            "products/pictures", "PUT a form with the file \"picture\": a PNG, a JPEG or a GIF, up to 5 MiB.",
            "products/changes", "Listen to /api/products/events, or ask /api/products/next-change again and again.");

    public static Response GET(RouteContext<Params> context) {
        List<String> path = context.params().page();
        String text = PAGES.get(String.join("/", path));
        if (text == null) {
            throw notFound();
        }
        return Page.of(context, path.get(path.size() - 1), "<p>" + Page.escape(text) + "</p>");
    }
}
