package io.routelet.metadata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page in a sitemap (<a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a>). Immutable; each wither
 * returns a copy. Links are absolute, or paths of the application, which get {@code routelet.baseUrl}, context path and
 * base path in front. Text may be any text: it is escaped.
 *
 * @param url the page; what cannot stand in a URL is escaped
 * @param lastModified an {@code Instant}, {@code OffsetDateTime}, {@code ZonedDateTime} or {@code LocalDate}; or null
 * @param changeFrequency how often it changes, or null
 * @param priority among the pages of the site, 0 to 1; or null
 * @param alternates the same page in other languages, by the names of these
 * @param images pictures on the page
 * @param videos videos on the page
 */
public record SitemapEntry(
        String url,
        @Nullable Temporal lastModified,
        @Nullable ChangeFrequency changeFrequency,
        @Nullable Double priority,
        Map<String, String> alternates,
        List<String> images,
        List<SitemapVideo> videos) {

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException for a link, a time or a priority that a sitemap cannot have
     */
    public SitemapEntry {
        url = SiteUrl.require(url);
        if (lastModified != null) {
            lastModified = Texts.require(lastModified);
        }
        if (priority != null && !(priority >= 0 && priority <= 1)) {
            throw new IllegalArgumentException("A priority is a number from 0 to 1, not " + priority);
        }
        Map<String, String> languages = new LinkedHashMap<>();
        alternates.forEach((language, link) -> languages.put(language, SiteUrl.require(link)));
        alternates = Collections.unmodifiableMap(languages);
        images = images.stream().map(SiteUrl::require).toList();
        videos = List.copyOf(videos);
    }

    /** A page of which nothing but its address is said. */
    public static SitemapEntry of(String url) {
        return new SitemapEntry(url, null, null, null, Map.of(), List.of(), List.of());
    }

    /** The same, last changed at this time. */
    public SitemapEntry withLastModified(Instant time) {
        return modified(Objects.requireNonNull(time));
    }

    /** The same, last changed on this day. */
    public SitemapEntry withLastModified(LocalDate day) {
        return modified(Objects.requireNonNull(day));
    }

    private SitemapEntry modified(Temporal time) {
        return new SitemapEntry(url, time, changeFrequency, priority, alternates, images, videos);
    }

    /** The same, changing so often. */
    public SitemapEntry withChangeFrequency(ChangeFrequency frequency) {
        return new SitemapEntry(url, lastModified, frequency, priority, alternates, images, videos);
    }

    /** The same, this important. */
    public SitemapEntry withPriority(double value) {
        return new SitemapEntry(url, lastModified, changeFrequency, value, alternates, images, videos);
    }

    /**
     * The same with the page in one more language.
     *
     * @param language as in {@code hreflang}: {@code de}, {@code de-AT}, {@code x-default}
     */
    public SitemapEntry withAlternate(String language, String link) {
        Map<String, String> all = new LinkedHashMap<>(alternates);
        all.put(language, link);
        return new SitemapEntry(url, lastModified, changeFrequency, priority, all, images, videos);
    }

    /** The same with one more picture. */
    public SitemapEntry withImage(String link) {
        List<String> all = new ArrayList<>(images);
        all.add(link);
        return new SitemapEntry(url, lastModified, changeFrequency, priority, alternates, all, videos);
    }

    /** The same with one more video. */
    public SitemapEntry withVideo(SitemapVideo video) {
        List<SitemapVideo> all = new ArrayList<>(videos);
        all.add(video);
        return new SitemapEntry(url, lastModified, changeFrequency, priority, alternates, images, all);
    }
}
