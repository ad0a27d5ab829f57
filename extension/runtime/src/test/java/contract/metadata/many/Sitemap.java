package contract.metadata.many;

import io.routelet.metadata.SitemapEntry;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** There is one more each time the ids are asked for, from 0 on. */
public final class Sitemap {
    private static final AtomicInteger ASKED = new AtomicInteger();

    public static List<Integer> generateSitemaps() {
        return ASKED.getAndIncrement() == 0 ? List.of(0, 1) : List.of(0, 1, 2);
    }

    public static List<SitemapEntry> generate(String id) {
        return List.of(SitemapEntry.of("https://acme.com/product/" + id));
    }
}
