package io.routelet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** What the pages are written in, as HTML: CommonMark with tables, and an anchor for each heading. */
final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .attributeProviderFactory(context -> Markdown::attributes)
            .build();

    /**
     * A page in the list of contents.
     *
     * @param file its HTML file
     * @param title as HTML
     */
    record Entry(String file, String title) {}

    /** The pages that another one links to, in its order. */
    List<Entry> contents(String index) {
        List<Entry> entries = new ArrayList<>();
        parser.parse(index).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().endsWith(".md")) {
                    entries.add(new Entry(html(link.getDestination()), escaped(text(link))));
                }
            }
        });
        return entries;
    }

    /** The HTML of a page. Its comments are for the tests, and left out; links lead to HTML. */
    String render(String markdown) {
        Node page = parser.parse(markdown);
        List<Node> comments = new ArrayList<>();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                comments.add(block);
            }

            @Override
            public void visit(Link link) {
                link.setDestination(html(link.getDestination()));
                visitChildren(link);
            }
        });
        comments.forEach(Node::unlink);
        return renderer.render(page);
    }

    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) {
            attributes.put("id", anchor(text(node)));
        }
    }

    /** The file that a link to a page leads to, with its anchor; another link stays as it is. */
    static String html(String destination) {
        boolean local = !destination.contains(":");
        return local ? destination.replaceFirst("\\.md(?=$|#)", ".html") : destination;
    }

    /** The anchor of a heading, as the usual viewers of Markdown have it. */
    static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }
        });
        return text.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
