package app._shop_.products.$id;

import static io.routelet.Navigation.notFound;

import io.routelet.Response;
import io.routelet.RouteConfig;
import io.routelet.RouteContext;
import io.routelet.metadata.ImageResponse;
import java.sql.SQLException;
import java.util.Map;
import shop.Product;
import shop.Products;
import shop.Shop;

/** What a link to a product shows where it is shared: an SVG with the product's words put in. */
@RouteConfig(tags = Products.TAG)
public final class OpengraphImage {
    public record Params(long id) {}

    private static final String CARD = """
            <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630" font-family="DejaVu Sans">
              <rect width="1200" height="630" fill="#fbfaf6"/>
              <rect width="1200" height="120" fill="#1f6b43"/>
              <text x="60" y="80" font-size="48" fill="#ffffff">Tea shop</text>
              <text x="60" y="340" font-size="88" font-weight="bold" fill="#1d2b23">{{name}}</text>
              <text x="60" y="540" font-size="64" fill="#1f6b43">{{price}} €</text>
            </svg>
            """;

    private final Products products;

    public OpengraphImage() {
        this.products = Shop.current().products();
    }

    public Response generate(RouteContext<Params> context) throws SQLException {
        Product product = products.find(context.params().id());
        if (product == null) {
            throw notFound();
        }
        return ImageResponse.svg(CARD, Map.of("name", shortened(product.name()), "price", product.price()));
    }

    /** What fits into one line. */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 22
                ? name
                : name.substring(0, name.offsetByCodePoints(0, 21)) + "…";
    }
}
