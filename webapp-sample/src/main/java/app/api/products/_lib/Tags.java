package app.api.products._lib;

import io.routelet.HttpException;
import io.routelet.Request;
import shop.Product;

/** The entity tags of products: so that nobody overwrites what they have not seen. */
public final class Tags {
    private Tags() {}

    /** The tag of a product as it is. */
    public static String of(Product product) {
        return "\"" + product.id() + "-" + product.version() + "\"";
    }

    /** 412 where the client knows another state of the product (RFC 9110, 13.1.1). */
    public static void requireMatch(Request request, Product product) {
        String expected = request.headers().get("If-Match");
        if (expected != null && !expected.equals("*") && !expected.equals(of(product))) {
            throw new HttpException(412, "The product has changed; read it again.");
        }
    }

    /** What to throw where the product changed between reading and writing it. */
    public static HttpException overtaken() {
        return new HttpException(409, "Somebody else is changing the product; try again.");
    }
}
