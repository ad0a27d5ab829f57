package app.dynmap;

import io.routelet.Dynamic;
import io.routelet.RouteConfig;
import io.routelet.metadata.SitemapEntry;
import java.util.List;

@RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)
public final class Sitemap {
    public static List<SitemapEntry> generate() {
        return List.of(SitemapEntry.of("https://acme.com/" + System.currentTimeMillis()));
    }
}
