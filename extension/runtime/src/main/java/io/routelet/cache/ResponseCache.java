package io.routelet.cache;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The response cache of one application, as its code may use it: what is behind {@link Cache}. Safe for use by any
 * thread.
 */
public final class ResponseCache {
    private static final System.Logger LOG = System.getLogger(Cache.class.getName());
    private static final int WARNINGS = 1_000;

    private final Supplier<CacheCore> core;
    private final Paths paths;
    private final Transactions transactions;
    private final Scopes scopes;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    /** Knows the paths of an application. */
    @FunctionalInterface
    public interface Paths {
        /**
         * Looks whether a path, pattern or subtree is that of a route.
         *
         * @return what is wrong, as the rest of a sentence that the path begins, full stop included; null for nothing
         */
        @Nullable
        String mistake(String path);
    }

    /**
     * Opens a cache to the code of its application.
     *
     * @param core always the same; asked for when it is needed
     * @param paths those of the routes
     * @param transactions those of the application's threads
     * @param constants what scopes may capture besides plain data
     */
    public ResponseCache(Supplier<CacheCore> core, Paths paths, Transactions transactions, Constants constants) {
        this.core = core;
        this.paths = paths;
        this.transactions = transactions;
        this.scopes = new Scopes(core, constants);
    }

    Scopes scopes() {
        return scopes;
    }

    void revalidateTag(String tag) {
        revalidate(() -> core.get().revalidateTags(Set.of(tag)));
    }

    void revalidateTag(String tag, CacheLife life) {
        revalidate(() -> core.get().revalidateTags(Set.of(tag), life));
    }

    void revalidatePath(String path) {
        String mistake = paths.mistake(path);
        if (mistake != null && warned.size() < WARNINGS && warned.add(path)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "revalidatePath(\"{0}\") {1} It takes a decoded path (/blog/first), a pattern (/blog/[slug]) or"
                            + " a subtree (/blog/**), without a query, base path and context path",
                    printable(path),
                    printable(mistake));
        }
        revalidate(() -> core.get().revalidatePath(path));
    }

    static void requirePath(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path to revalidate begins with a slash, as in /" + path);
        }
    }

    /** Now, and once more when the transaction of the caller ends: what others read until then is from before it. */
    private void revalidate(Runnable marks) {
        requireNoRender(Recording.current());
        marks.run();
        transactions.atEnd(marks);
    }

    private static void requireNoRender(@Nullable Recording current) {
        if (current != null) {
            throw new IllegalStateException(
                    "A static render cannot revalidate: it would run again and again. Revalidate"
                            + " where the data changes, for example in POST");
        }
    }

    CacheReport report() {
        return core.get().report();
    }

    @Nullable
    SharedReport sharedReport() {
        return core.get().sharedReport();
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (int i = 0; i < shown.length(); i++) {
            if (Character.isISOControl(shown.charAt(i))) {
                shown.setCharAt(i, '?');
            }
        }
        return shown.toString();
    }
}
