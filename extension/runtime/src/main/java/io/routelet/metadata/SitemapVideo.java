package io.routelet.metadata;

import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A video on a page, as Google's extension of sitemaps describes it. Immutable; each wither returns a copy.
 *
 * @param title its title
 * @param thumbnail a picture of it: absolute, or a path of the application
 * @param description what it shows
 * @param details everything else that is said of it, in the order of the calls
 */
public record SitemapVideo(String title, String thumbnail, String description, List<Detail> details) {

    /** Whether what is listed is all that is meant, or all that is not. */
    public enum Relationship {
        /** These only. */
        ALLOW,
        /** All but these. */
        DENY
    }

    /**
     * One more element.
     *
     * @param element its name without the namespace
     * @param text what it says
     * @param attributes its attributes
     */
    public record Detail(String element, String text, Map<String, String> attributes) {
        /** Copies the attributes. */
        public Detail {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** Copies the list. */
    public SitemapVideo {
        thumbnail = SiteUrl.require(thumbnail);
        details = List.copyOf(details);
    }

    /** A video of which only the necessary is said. */
    public static SitemapVideo of(String title, String thumbnail, String description) {
        return new SitemapVideo(title, thumbnail, description, List.of());
    }

    private SitemapVideo with(String element, String text, Map<String, String> attributes) {
        List<Detail> all = new ArrayList<>(details);
        all.add(new Detail(element, text, attributes));
        return new SitemapVideo(title, thumbnail, description, all);
    }

    private SitemapVideo with(String element, String text) {
        return with(element, text, Map.of());
    }

    /** The same with its file: absolute, or a path of the application. */
    public SitemapVideo withContent(String link) {
        return with("content_loc", SiteUrl.require(link));
    }

    /** The same with its player: absolute, or a path of the application. */
    public SitemapVideo withPlayer(String link) {
        return with("player_loc", SiteUrl.require(link));
    }

    /**
     * The same with its length.
     *
     * @param length 1 s to 8 h; parts of a second are left out
     */
    public SitemapVideo withDuration(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 1 || seconds > 28_800) {
            throw new IllegalArgumentException("A video in a sitemap takes 1 to 28800 seconds, not " + seconds);
        }
        return with("duration", Long.toString(seconds));
    }

    /** The same with the time from which on it is not to be shown, of a type that {@link SitemapEntry} takes. */
    public SitemapVideo withExpires(Temporal time) {
        return with("expiration_date", Texts.of(Texts.require(time)));
    }

    /** The same with the time at which it came out. */
    public SitemapVideo withPublished(Temporal time) {
        return with("publication_date", Texts.of(Texts.require(time)));
    }

    /**
     * The same with what its viewers think.
     *
     * @param stars 0 to 5
     */
    public SitemapVideo withRating(double stars) {
        if (!(stars >= 0 && stars <= 5)) {
            throw new IllegalArgumentException("A rating is a number from 0 to 5, not " + stars);
        }
        return with("rating", Texts.of(stars));
    }

    /** The same with the number of times that it was seen. */
    public SitemapVideo withViewCount(long count) {
        return with("view_count", Long.toString(count));
    }

    /** The same with one more tag. */
    public SitemapVideo withTag(String tag) {
        return with("tag", tag);
    }

    /** The same, for children or not. */
    public SitemapVideo withFamilyFriendly(boolean friendly) {
        return with("family_friendly", yes(friendly));
    }

    /** The same, for subscribers only or not. */
    public SitemapVideo withRequiresSubscription(boolean required) {
        return with("requires_subscription", yes(required));
    }

    /** The same, live or not. */
    public SitemapVideo withLive(boolean live) {
        return with("live", yes(live));
    }

    /**
     * The same with where it may be seen.
     *
     * @param countries by ISO 3166, with spaces between them
     */
    public SitemapVideo withRestriction(Relationship relationship, String countries) {
        return with("restriction", countries, Map.of("relationship", text(relationship)));
    }

    /**
     * The same with what it may be seen on.
     *
     * @param platforms {@code web}, {@code mobile} and {@code tv}, with spaces between them
     */
    public SitemapVideo withPlatform(Relationship relationship, String platforms) {
        return with("platform", platforms, Map.of("relationship", text(relationship)));
    }

    /**
     * The same with who has put it there.
     *
     * @param info a page about them, or null
     */
    public SitemapVideo withUploader(String name, @Nullable String info) {
        return with("uploader", name, info == null ? Map.of() : Map.of("info", SiteUrl.require(info)));
    }

    private static String text(Relationship relationship) {
        return relationship == Relationship.ALLOW ? "allow" : "deny";
    }

    private static String yes(boolean yes) {
        return yes ? "yes" : "no";
    }
}
