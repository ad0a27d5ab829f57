package app.api.products.export;

import io.routelet.Response;
import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import shop.Product;
import shop.Products;
import shop.Shop;

/** All products as a table (RFC 4180), written row by row while the database is read. */
public final class Route {
    private final Products products;

    public Route() {
        this(Shop.current().products());
    }

    Route(Products products) {
        this.products = products;
    }

    public Response GET() {
        return Response.stream("text/csv;charset=UTF-8", this::write).withAttachment("products.csv");
    }

    private void write(OutputStream out) throws Exception {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write("id,name,description,price\r\n");
        products.forEach(product -> text.write(row(product)));
        text.flush();
    }

    private static String row(Product product) {
        return product.id() + "," + quoted(product.name()) + "," + quoted(product.description()) + "," + product.price()
                + "\r\n";
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
