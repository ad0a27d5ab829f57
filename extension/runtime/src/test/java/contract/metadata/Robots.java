package contract.metadata;

import io.routelet.metadata.RobotsRule;
import io.routelet.metadata.RobotsRules;

public final class Robots {
    public static RobotsRules generate() {
        return RobotsRules.of(
                        RobotsRule.of("Googlebot").withAllow("/", "/p").withDisallow("/private/"),
                        RobotsRule.of("Applebot", "Bingbot").withDisallow("/").withCrawlDelay(2),
                        RobotsRule.of().withAllow("/"),
                        RobotsRule.of("SeznamBot")
                                .withAllow("/")
                                .withOther("Request-Rate", "10/1m")
                                .withOther("Clean-param", "a", "b"))
                .withHost("https://acme.com")
                .withSitemap("/sitemap.xml")
                .withSitemap("https://acme.com/s2.xml");
    }
}
