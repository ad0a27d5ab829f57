package app.items;

import io.routelet.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import shop.Product;
import shop.Shop;

public final class Route {
    public static Response GET() throws SQLException {
        List<String> names =
                Shop.current().products().all().stream().map(Product::name).toList();
        return Response.json(Map.of("data", names));
    }
}
