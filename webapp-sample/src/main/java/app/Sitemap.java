package app;

import io.routelet.RouteConfig;
import io.routelet.metadata.ChangeFrequency;
import io.routelet.metadata.SitemapEntry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import shop.Product;
import shop.Products;
import shop.Shop;

/** The pages of the shop. Kept until a product changes. */
@RouteConfig(tags = Products.TAG)
public final class Sitemap {
    private final Products products;

    public Sitemap() {
        this.products = Shop.current().products();
    }

    public List<SitemapEntry> generate() throws SQLException {
        List<SitemapEntry> entries = new ArrayList<>();
        entries.add(
                SitemapEntry.of("/").withChangeFrequency(ChangeFrequency.DAILY).withPriority(1));
        for (Product product : products.all()) {
            String page = "/products/" + product.id();
            entries.add(SitemapEntry.of(page).withImage(page + "/opengraph-image"));
        }
        return entries;
    }
}
