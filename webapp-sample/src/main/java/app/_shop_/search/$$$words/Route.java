package app._shop_.search.$$$words;

import io.routelet.Response;
import io.routelet.RouteContext;
import java.sql.SQLException;
import shop.Products;
import shop.Shop;

/** The products with all of these words: {@code /search/green/tea}. Without a word, all of them. */
public final class Route {
    private final Products products;

    public Route() {
        this(Shop.current().products());
    }

    Route(Products products) {
        this.products = products;
    }

    public Response GET(RouteContext<Params> context) throws SQLException {
        return Response.json(products.matching(context.params().words()));
    }
}
