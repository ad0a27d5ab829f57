package io.routelet.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the documentation and its code blocks. The language of a block says how it is checked:
 *
 * <pre>
 * java   compiled, all blocks of a page together; tests among them are run, and routes are deployed
 * http   a request to those routes, and the answer that they must give
 * text   stands in the log of that server, or in what the compiler says
 * jsp    is the page of that server which the comment above it names: {@code <!-- WEB-INF/app/page.jsp -->}
 * xml    the versions of its dependencies are those of this build
 * sh     not checked
 * </pre>
 *
 * <p>A comment {@code <!-- in app.users -->} above a Java block makes it the members of a {@code Route} in that package;
 * {@code <!-- refused -->} says that the deployment must refuse the block, with the {@code text} that the page shows.
 *
 * @param file where it is
 * @param blocks in their order
 */
record Page(Path file, List<Block> blocks) {
    private static final String FENCE = "```";

    /**
     * What stands between two fences.
     *
     * @param language what stands behind the first one
     * @param comment the HTML comment above it, or empty
     * @param line the line of the first one
     * @param text what is between, with a line break at the end
     */
    record Block(String language, String comment, int line, String text) {}

    /** The page in a file, relative to the root of the repository. */
    static Page read(Path file) {
        try {
            return new Page(file, blocks(Files.readAllLines(Repository.ROOT.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All pages. */
    static Stream<Page> all() {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("src/site"))) {
            Stream<Path> pages = files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Repository.ROOT::relativize)
                    .sorted()
                    .toList()
                    .stream();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), pages)
                    .map(Page::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Block> blocks(String language) {
        return blocks.stream().filter(block -> block.language().equals(language));
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                String above = i == 0 ? "" : lines.get(i - 1);
                blocks.add(new Block(lines.get(i).substring(FENCE.length()), comment(above), i + 1, text));
                i = end;
            }
        }
        return blocks;
    }

    private static String comment(String line) {
        boolean comment = line.startsWith("<!--") && line.endsWith("-->");
        return comment ? line.substring(4, line.length() - 3).strip() : "";
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
