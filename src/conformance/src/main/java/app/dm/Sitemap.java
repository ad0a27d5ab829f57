package app.dm;

import io.routelet.metadata.SitemapEntry;
import java.time.Instant;
import java.util.List;

public final class Sitemap {
    public static List<SitemapEntry> generate() {
        return List.of(SitemapEntry.of("https://a.com").withLastModified(Instant.now()));
    }
}
