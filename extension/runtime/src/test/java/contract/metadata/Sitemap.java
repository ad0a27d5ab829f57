package contract.metadata;

import io.routelet.metadata.ChangeFrequency;
import io.routelet.metadata.SitemapEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

public final class Sitemap {
    public static List<SitemapEntry> generate() {
        return List.of(
                SitemapEntry.of("https://acme.com")
                        .withLastModified(Instant.parse("2024-01-02T03:04:05Z"))
                        .withChangeFrequency(ChangeFrequency.YEARLY)
                        .withPriority(1),
                SitemapEntry.of("/a?x=1&y=2")
                        .withLastModified(LocalDate.parse("2024-05-06"))
                        .withPriority(0.5));
    }
}
