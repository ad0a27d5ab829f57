package io.routelet.conformance;

/** The timers of the observed handlers: time that passes is what they are about. */
public final class Pause {
    private Pause() {}

    /** Returns after so many milliseconds. */
    public static void of(long milliseconds) throws InterruptedException {
        Thread.sleep(milliseconds);
    }
}
