package io.routelet.serve;

import io.routelet.cache.Recording;
import io.routelet.cache.Render;
import io.routelet.cache.Rendered;
import io.routelet.route.Match;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A static render that nobody waits for, so that only the log can tell of its failure. */
final class Prerender implements Render {
    private static final System.Logger LOG = System.getLogger("io.routelet");

    private final Statics statics;
    private final StaticRoute route;
    private final Match<Endpoint> match;

    Prerender(Statics statics, StaticRoute route, Match<Endpoint> match) {
        this.statics = statics;
        this.route = route;
        this.match = match;
    }

    @Override
    public @Nullable Duration limit() {
        return route.maxDuration();
    }

    @Override
    public Rendered run(Recording recording) throws Exception {
        try {
            Object params = route.get().params().bind(match.parameters());
            return new StaticRender(statics, route, match, params).run(recording);
        } catch (StaticReads.NeedsRequest e) {
            throw e;
        } catch (Exception | Error e) {
            report(e);
            throw e;
        } catch (Throwable e) {
            report(e);
            throw new IllegalStateException("What is neither an Exception nor an Error was thrown", e);
        }
    }

    private void report(Throwable failure) {
        LOG.log(
                System.Logger.Level.WARNING,
                "GET " + route.key(match.parameters()) + " could not be prerendered; the first request renders it",
                failure);
    }
}
