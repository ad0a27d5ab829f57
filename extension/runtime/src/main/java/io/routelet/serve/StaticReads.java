package io.routelet.serve;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notices what a static render asks of a client's request, and does about it what the route's mode says. For one render;
 * read it when that has ended, since an author may catch everything.
 */
final class StaticReads implements Consumer<String> {
    private final StaticRoute route;
    private volatile @Nullable String first;
    private volatile boolean ended;

    StaticReads(StaticRoute route) {
        this.route = route;
    }

    @Override
    public void accept(String what) {
        if (first == null) {
            first = what;
        }
        switch (route.mode()) {
            case EMPTY -> route.warnOf(what);
            case FAIL -> throw failure(what);
            case FALL_BACK -> {
                if (!ended) {
                    throw new NeedsRequest();
                }
            }
        }
    }

    /** It is too late to repeat the render: what comes after it finds nothing in the request. */
    void end() {
        ended = true;
    }

    /**
     * Ends a render that is not what its route has promised.
     *
     * @throws IllegalStateException where the route is to fail
     * @throws NeedsRequest where it is to be run at request time, from now on
     */
    void check() {
        String what = first;
        if (what == null) {
            return;
        }
        switch (route.mode()) {
            case EMPTY -> {}
            case FAIL -> throw failure(what);
            case FALL_BACK -> {
                route.becomeDynamic("its handler reads " + what + " of the request");
                throw new NeedsRequest();
            }
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException("GET " + route.path() + " is static with Dynamic.ERROR, but reads " + what
                + " of the request. Take that out, or declare Dynamic.AUTO to run it at request time");
    }

    /** Leaves the author's code; not an Exception, so that catching those does not hold it up. */
    static final class NeedsRequest extends Error {
        private static final long serialVersionUID = 1L;

        NeedsRequest() {
            super("The response depends on the request", null, false, false);
        }
    }
}
