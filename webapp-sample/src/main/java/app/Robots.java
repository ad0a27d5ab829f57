package app;

import io.routelet.metadata.RobotsRule;
import io.routelet.metadata.RobotsRules;

/** Crawlers need neither carts nor the API. */
public final class Robots {
    public static RobotsRules generate() {
        return RobotsRules.of(RobotsRule.of("*").withAllow("/").withDisallow("/cart", "/api/"))
                .withSitemap("/sitemap.xml");
    }
}
