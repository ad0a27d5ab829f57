package app.api.products;

import static io.routelet.cache.Cache.revalidateTag;

import app.Links;
import app.api.products._lib.Drafts;
import app.api.products._lib.Tags;
import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.sql.SQLException;
import shop.Draft;
import shop.NameTaken;
import shop.Product;
import shop.Products;
import shop.Shop;

/** All products. An instance, so that a test can give it products of its own. */
public final class Route {
    private final Products products;

    public Route() {
        this(Shop.current().products());
    }

    Route(Products products) {
        this.products = products;
    }

    public Response GET() throws SQLException {
        return Response.json(products.all());
    }

    public Response POST(Request request, RouteContext<?> context) throws SQLException {
        Draft draft = Drafts.complete(request);
        try {
            Product product = products.create(draft);
            revalidateTag("products");
            return Response.json(product)
                    .withStatus(201)
                    .withHeader("Location", context.path(Links.apiProducts(product.id())))
                    .withHeader("ETag", Tags.of(product));
        } catch (NameTaken e) {
            throw new HttpException(409, e.getMessage(), e);
        }
    }
}
