package app;

import io.routelet.conformance.Configuration;
import io.routelet.metadata.RobotsRule;
import io.routelet.metadata.RobotsRules;

public final class Robots {
    public static RobotsRules generate() {
        return Configuration.DEFAULT.isCurrent()
                ? RobotsRules.of(
                                RobotsRule.of("Googlebot").withAllow("/", "/p").withDisallow("/private/"),
                                RobotsRule.of("Applebot", "Bingbot")
                                        .withDisallow("/")
                                        .withCrawlDelay(2),
                                RobotsRule.of().withAllow("/"),
                                RobotsRule.of("SeznamBot")
                                        .withAllow("/")
                                        .withOther("Request-Rate", "10/1m")
                                        .withOther("Clean-param", "a", "b"))
                        .withHost("https://acme.com")
                        .withSitemap("https://acme.com/sitemap.xml")
                        .withSitemap("https://acme.com/s2.xml")
                : RobotsRules.of(RobotsRule.of("*").withAllow("/"));
    }
}
