package io.routelet.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes the pages of the documentation as HTML, in a folder that any server or none can show. */
public final class SiteWriter {
    private static final String STYLE = "site.css";

    private SiteWriter() {}

    /**
     * Writes the site.
     *
     * @param arguments the folder of the pages, and the folder to write
     */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    /**
     * Writes the site.
     *
     * @param pages a folder with Markdown files, of which {@code index.md} lists all
     * @param site where it is written; made if it is not there
     */
    static void write(Path pages, Path site) throws IOException {
        Files.createDirectories(site);
        Markdown markdown = new Markdown();
        String index = Files.readString(pages.resolve("index.md"));
        List<Markdown.Entry> contents = markdown.contents(index);
        try (Stream<Path> files = Files.list(pages)) {
            for (Path file :
                    files.filter(page -> page.toString().endsWith(".md")).toList()) {
                String name = Markdown.html(String.valueOf(file.getFileName()));
                Files.writeString(site.resolve(name), page(markdown, Files.readString(file), name, contents));
            }
        }
        try (InputStream style = SiteWriter.class.getResourceAsStream(STYLE)) {
            Files.write(site.resolve(STYLE), Objects.requireNonNull(style).readAllBytes());
        }
    }

    private static String page(Markdown markdown, String text, String name, List<Markdown.Entry> contents) {
        StringBuilder links = new StringBuilder();
        for (Markdown.Entry entry : contents) {
            String current = entry.file().equals(name) ? " aria-current=\"page\"" : "";
            links.append("<li><a href=\"%s\"%s>%s</a></li>\n".formatted(entry.file(), current, entry.title()));
        }
        String title = Markdown.escaped(text.lines().findFirst().orElse("").replaceFirst("^# ", ""));
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <nav><a class="home" href="index.html">Routelet</a>
                <ul>
                %s</ul></nav>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(title, STYLE, links, markdown.render(text));
    }
}
