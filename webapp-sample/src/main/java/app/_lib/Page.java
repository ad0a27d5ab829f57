package app._lib;

import io.routelet.Response;
import io.routelet.RouteContext;

/** The frame of the pages that are written by handlers. */
public final class Page {
    private Page() {}

    /**
     * A page with the shop's style.
     *
     * @param title text
     * @param body HTML, in which everything from outside went through {@link #escape}
     */
    public static Response of(RouteContext<?> context, String title, String body) {
        return Response.html("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="stylesheet" href="%2$s">
                </head>
                <body>
                <main>
                <p><a href="%3$s">All products</a></p>
                <h1>%1$s</h1>
                %4$s
                </main>
                </body>
                </html>
                """.formatted(escape(title), context.path("/style.css"), context.path("/"), body));
    }

    /** Text as HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
