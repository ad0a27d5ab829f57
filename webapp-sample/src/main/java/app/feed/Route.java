package app.feed;

import app.Links;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import shop.Product;
import shop.Products;
import shop.Shop;

/** The products as an Atom feed (RFC 4287). */
public final class Route {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Products products;
    private final String opened = Instant.now().toString();

    public Route() {
        this(Shop.current().products());
    }

    Route(Products products) {
        this.products = products;
    }

    public Response GET(Request request, RouteContext<?> context) throws Exception {
        String origin = request.url().origin();
        String base = origin + context.path(Links.apiProducts());
        Map<String, Product> entries = new LinkedHashMap<>();
        for (Product product : products.all()) {
            entries.put(origin + context.path(Links.apiProducts(product.id())), product);
        }
        return Response.stream("application/atom+xml", out -> write(base, entries, out));
    }

    private void write(String base, Map<String, Product> products, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        head(xml, base, "Products");
        for (Map.Entry<String, Product> entry : products.entrySet()) {
            xml.writeStartElement("entry");
            head(xml, entry.getKey(), entry.getValue().name());
            element(xml, "summary", entry.getValue().description());
            xml.writeEndElement();
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private void head(XMLStreamWriter xml, String id, String title) throws XMLStreamException {
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", opened);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
