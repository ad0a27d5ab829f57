package app.revmap;

import io.routelet.RouteConfig;
import io.routelet.metadata.SitemapEntry;
import java.util.List;

@RouteConfig(revalidate = 2)
public final class Sitemap {
    public static List<SitemapEntry> generate() {
        return List.of(SitemapEntry.of("https://acme.com/" + System.currentTimeMillis()));
    }
}
