package app.products;

import io.routelet.metadata.SitemapEntry;
import java.util.List;

public final class Sitemap {
    public static List<Object> generateSitemaps() {
        return List.of(0, 1, "two");
    }

    public static List<SitemapEntry> generate(String id) {
        return List.of(SitemapEntry.of("https://acme.com/product/string/" + id));
    }
}
