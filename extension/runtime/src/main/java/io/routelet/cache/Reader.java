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
    private static final Reader PLAIN = new Reader(null, Set.of());

    private final @Nullable Recording inside;
    private final Set<String> pathTags;

    private Reader(@Nullable Recording inside, Set<String> pathTags) {
        this.inside = inside;
        this.pathTags = pathTags;
    }

    /** A request for the entry itself. */
    public static Reader request() {
        return PLAIN;
    }

    /** The handler of a route, which was not asked for an entry but reads scopes. */
    public static Reader onRoute(CacheKey route) {
        return new Reader(null, PathTags.of(route));
    }

    /** A render, on its own thread. */
    public static Reader inside(Recording recording) {
        Set<String> route = PathTags.of(recording.key());
        return new Reader(recording, route.isEmpty() ? recording.reader().pathTags : route);
    }

    /** The same path, but on no other render's thread: what is begun for it runs by itself. */
    Reader apart() {
        return inside == null ? this : new Reader(null, pathTags);
    }

    @Nullable
    Recording inside() {
        return inside;
    }

    /** The tags of the path that it reads on; none for a request for the entry itself. */
    Set<String> pathTags() {
        return pathTags;
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
