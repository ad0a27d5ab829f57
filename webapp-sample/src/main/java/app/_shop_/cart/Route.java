package app._shop_.cart;

import static io.routelet.Navigation.seeOther;
import static io.routelet.RequestScope.cookies;

import app.Links;
import app._lib.Page;
import io.routelet.HttpException;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.RouteContext;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import shop.Product;
import shop.Products;
import shop.Shop;

/** The cart, kept in a cookie. The folder {@code (shop)} around it puts it beside the search, and not into the URL. */
public final class Route {
    private final Products products;

    public Route() {
        this(Shop.current().products());
    }

    Route(Products products) {
        this.products = products;
    }

    public Response GET(RouteContext<?> context) throws SQLException {
        StringBuilder rows = new StringBuilder();
        BigDecimal total = BigDecimal.ZERO;
        for (Product product : content()) {
            rows.append("<li>")
                    .append(Page.escape(product.name()))
                    .append(", ")
                    .append(product.price())
                    .append("</li>\n");
            total = total.add(product.price());
        }
        String body = "<ul>\n" + rows + "</ul>\n<p>Total: <output>" + total + "</output></p>\n"
                + "<form method=\"post\" action=\"" + context.path(Links.cartEmpty())
                + "\"><button>Empty</button></form>";
        return Page.of(context, "Cart", body);
    }

    /** Puts one more product in and sends the browser to the cart, so that a reload does not do it again. */
    public Response POST(Request request, RouteContext<?> context) throws SQLException {
        Product product = products.find(id(request.formData().get("product")));
        if (product == null) {
            throw new HttpException(422, "There is no such product.");
        }
        Cart.of(cookies()).plus(product.id()).keep(cookies());
        throw seeOther(context.path(Links.cart()));
    }

    private List<Product> content() throws SQLException {
        List<Product> content = new ArrayList<>();
        for (long id : Cart.of(cookies()).ids()) {
            Product product = products.find(id);
            if (product != null) {
                content.add(product);
            }
        }
        return content;
    }

    private static long id(String field) {
        try {
            return Long.parseLong(field);
        } catch (NumberFormatException e) {
            throw new HttpException(422, "The field \"product\" is the number of a product.", e);
        }
    }
}
