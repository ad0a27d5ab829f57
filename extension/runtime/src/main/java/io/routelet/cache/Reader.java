package io.routelet.cache;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads an entry: a request, or a render that needs the entry for its own. For one request or render.
 *
 * <p>What a scope remembers has no path. So that revalidating a path renews what is read there, the reader brings the
 * tags of its path along.
 */
public final class Reader {
    private static final Reader PLAIN = new Reader(null, null, false, false);

    private final @Nullable Recording inside;
    private final @Nullable KeyedRoute route;
    private final boolean renews;
    private final boolean without;
    private @Nullable Set<String> pathTags;

    private Reader(@Nullable Recording inside, @Nullable KeyedRoute route, boolean renews, boolean without) {
        this.inside = inside;
        this.route = route;
        this.renews = renews;
        this.without = without;
    }

    /** A request for the entry itself. */
    public static Reader request() {
        return PLAIN;
    }

    /** The handler of a route, which was not asked for an entry but reads scopes. */
    public static Reader onRoute(KeyedRoute route) {
        return new Reader(null, route, false, false);
    }

    /** A render, on its own thread. */
    public static Reader inside(Recording recording) {
        CacheKey key = recording.key();
        Reader outer = recording.reader();
        return new Reader(recording, PathTags.isRoute(key) ? () -> key : outer.route, outer.renews, outer.without);
    }

    /** The same path, but on no other render's thread: what is begun for it runs by itself. */
    Reader apart() {
        return inside == null ? this : new Reader(null, route, renews, without);
    }

    /** The same apart, for a render that nobody waits for: it renews what it is made of rather than read what is stale. */
    Reader renewing() {
        return new Reader(null, route, true, without);
    }

    /** Whether nobody waits for it, as what is there is still given. */
    boolean renews() {
        return renews;
    }

    /** The same who gets nothing of what is remembered: it is not known whether that is still good. */
    Reader withoutStore() {
        return new Reader(inside, route, renews, true);
    }

    /** Whether it gets nothing of what is remembered. */
    boolean isWithoutStore() {
        return without;
    }

    @Nullable
    Recording inside() {
        return inside;
    }

    /** Whether it reads on a path at all; not where it is a request for the entry itself. */
    boolean hasPath() {
        return route != null;
    }

    /** The tags of the path that it reads on; none where it has none. */
    Set<String> pathTags() {
        Set<String> known = pathTags;
        if (known == null) {
            known = route == null ? Set.of() : PathTags.of(route.key());
            pathTags = known;
        }
        return known;
    }

    /**
     * Says no to a key that is being rendered on this thread.
     *
     * @throws RenderCycle if so
     */
    void checkStack(CacheKey key) {
        StringBuilder circle = new StringBuilder(key.toString());
        for (Recording outer = inside; outer != null; outer = outer.reader().inside) {
            circle.insert(0, outer.key() + " → ");
            if (outer.key().equals(key)) {
                throw new RenderCycle(circle.toString());
            }
        }
    }
}
