package io.routelet.metadata;

import java.util.concurrent.atomic.AtomicBoolean;

/** Where the application is for those who read its links elsewhere. Safe for use by any thread. */
public final class Site {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final String origin;
    private final String prefix;
    private final AtomicBoolean warned;

    /**
     * A site.
     *
     * @param origin of absolute links
     * @param prefix what stands in front of each path of the application: context path and base path, or nothing
     * @param known whether the origin is that of {@code routelet.baseUrl}
     */
    public Site(String origin, String prefix, boolean known) {
        this.origin = origin;
        this.prefix = prefix;
        this.warned = new AtomicBoolean(known);
    }

    /** @param url absolute, or a path of the application */
    String absolute(String url) {
        if (!url.startsWith("/")) {
            return url;
        }
        if (warned.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Absolute links begin with {0}, since the setting routelet.baseUrl is missing. Set it to where the"
                            + " site is, for example https://www.example.com",
                    origin);
        }
        return origin + prefix + url;
    }
}
