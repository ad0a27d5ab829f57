package io.routelet.metadata;

import io.routelet.Json;
import io.routelet.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a response of what a special route has generated. */
public final class MetadataResponse {
    private MetadataResponse() {}

    /**
     * A sitemap.
     *
     * @param entries a collection or a stream of {@link SitemapEntry}
     * @throws IllegalStateException if it is anything else, or larger than crawlers take
     */
    public static Response sitemap(@Nullable Object entries, Site site) {
        List<SitemapEntry> all = new ArrayList<>();
        if (entries instanceof Stream<?> stream) {
            try (stream) {
                stream.forEach(entry -> all.add(entry(entry)));
            }
        } else if (entries instanceof Collection<?> collection) {
            collection.forEach(entry -> all.add(entry(entry)));
        } else {
            throw unusable(entries, "a list of SitemapEntry");
        }
        return Response.bytes(SitemapXml.of(all, site), "application/xml");
    }

    private static SitemapEntry entry(@Nullable Object value) {
        if (value instanceof SitemapEntry entry) {
            return entry;
        }
        throw unusable(value, "entries made with SitemapEntry.of");
    }

    /** The rules as {@code robots.txt}. */
    public static Response robots(@Nullable Object rules, Site site) {
        if (rules instanceof RobotsRules known) {
            return Response.text(known.text(site), "text/plain");
        }
        throw unusable(rules, "RobotsRules");
    }

    /** A record or a map as the manifest of a web application. */
    public static Response manifest(@Nullable Object members) {
        if (members == null) {
            throw unusable(members, "a record or a map");
        }
        return Response.text(Json.stringify(members), "application/manifest+json");
    }

    private static IllegalStateException unusable(@Nullable Object value, String wanted) {
        return new IllegalStateException("generate returned "
                + (value == null ? "null" : "a " + value.getClass().getName()) + "; it must return " + wanted);
    }
}
