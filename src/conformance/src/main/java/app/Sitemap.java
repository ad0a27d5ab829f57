package app;

import io.routelet.conformance.Configuration;
import io.routelet.metadata.ChangeFrequency;
import io.routelet.metadata.SitemapEntry;
import io.routelet.metadata.SitemapVideo;
import io.routelet.metadata.SitemapVideo.Relationship;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

public final class Sitemap {
    public static List<SitemapEntry> generate() {
        return Configuration.DEFAULT.isCurrent() ? entries() : List.of(SitemapEntry.of("https://a.com"));
    }

    private static List<SitemapEntry> entries() {
        return List.of(
                SitemapEntry.of("https://acme.com")
                        .withLastModified(Instant.parse("2024-01-02T03:04:05Z"))
                        .withChangeFrequency(ChangeFrequency.YEARLY)
                        .withPriority(1),
                SitemapEntry.of("https://acme.com/a?x=1&y=2")
                        .withLastModified(LocalDate.parse("2024-05-06"))
                        .withChangeFrequency(ChangeFrequency.WEEKLY)
                        .withPriority(0.5)
                        .withAlternate("es", "https://acme.com/es")
                        .withAlternate("de", "https://acme.com/de"),
                SitemapEntry.of("https://acme.com/img").withImage("https://acme.com/i.jpg"),
                SitemapEntry.of("https://acme.com/vid").withVideo(video()),
                SitemapEntry.of("https://acme.com/p0").withPriority(0));
    }

    private static SitemapVideo video() {
        return SitemapVideo.of("T & t", "https://acme.com/t.jpg", "D")
                .withDuration(Duration.ofMinutes(1))
                .withFamilyFriendly(true)
                .withTag("x")
                .withRestriction(Relationship.ALLOW, "IE GB")
                .withPlatform(Relationship.DENY, "tv")
                .withUploader("U", "https://acme.com/u");
    }
}
