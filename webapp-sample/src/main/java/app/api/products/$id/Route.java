package app.api.products.$id;

import static io.routelet.Navigation.notFound;
import static io.routelet.RequestScope.after;
import static io.routelet.cache.Cache.revalidateTag;

import app.api.products._lib.Drafts;
import app.api.products._lib.Tags;
import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.sql.SQLException;
import shop.Change;
import shop.Draft;
import shop.NameTaken;
import shop.Product;
import shop.Products;
import shop.Shop;

/** One product. */
public final class Route {
    public record Params(long id) {}

    private final Shop shop;
    private final Products products;

    public Route() {
        this(Shop.current());
    }

    Route(Shop shop) {
        this.shop = shop;
        this.products = shop.products();
    }

    public Response GET(RouteContext<Params> context) throws SQLException {
        Product product = find(context);
        after(() -> shop.changes().publish(new Change(Change.Kind.VIEWED, product.id())));
        return answer(product);
    }

    public Response PUT(Request request, RouteContext<Params> context) throws SQLException {
        return change(request, find(context), Drafts.complete(request));
    }

    /** Changes the members that are sent (RFC 7396). */
    public Response PATCH(Request request, RouteContext<Params> context) throws SQLException {
        return change(request, find(context), Drafts.partial(request));
    }

    public Response DELETE(Request request, RouteContext<Params> context) throws SQLException {
        Product product = find(context);
        Tags.requireMatch(request, product);
        products.delete(product.id());
        revalidateTag("products");
        String picture = product.picture();
        if (picture != null) {
            after(() -> shop.pictures().delete(picture));
        }
        return Response.noContent();
    }

    private Response change(Request request, Product product, Draft draft) throws SQLException {
        Tags.requireMatch(request, product);
        try {
            if (!products.update(product, draft)) {
                throw Tags.overtaken();
            }
        } catch (NameTaken e) {
            throw new HttpException(409, e.getMessage(), e);
        }
        revalidateTag("products");
        return answer(find(product.id()));
    }

    private Product find(RouteContext<Params> context) throws SQLException {
        return find(context.params().id());
    }

    private Product find(long id) throws SQLException {
        Product product = products.find(id);
        if (product == null) {
            throw notFound();
        }
        return product;
    }

    /** Clients and caches ask whether it is still the same: a GET that repeats the tag is answered 304. */
    private static Response answer(Product product) {
        return Response.json(product).withHeader("ETag", Tags.of(product)).withHeader("Cache-Control", "no-cache");
    }
}
