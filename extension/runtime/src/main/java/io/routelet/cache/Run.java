package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/** One thread that renders, with all the renders on its stack; and whom it waits for. */
final class Run {
    private volatile @Nullable Flight awaited;

    /**
     * Notes that this thread is about to wait. Of threads that wait for each other at least one is told, as each
     * notes first and looks then.
     *
     * @throws RenderCycle if the flight cannot end before this thread goes on
     */
    void waitFor(Flight flight) {
        awaited = flight;
        StringBuilder circle = new StringBuilder();
        Flight next = flight;
        while (next != null) {
            circle.append(next.key()).append(" → ");
            Run run = next.hasLanded() ? null : next.run();
            if (run == this) {
                awaited = null;
                throw new RenderCycle(circle + flight.key().toString());
            }
            next = run == null ? null : run.awaited;
        }
    }

    void goOn() {
        awaited = null;
    }
}
