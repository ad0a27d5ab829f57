package io.routelet.deploy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a test and the handlers that it has compiled meet. */
public final class Gate {
    /** How often a handler has begun. */
    public static final AtomicInteger RUNS = new AtomicInteger();

    private static volatile CountDownLatch arrivals = new CountDownLatch(0);
    private static volatile CountDownLatch answers = new CountDownLatch(0);
    private static volatile String kind = "";

    private Gate() {}

    static void expect(int requests, int answered) {
        RUNS.set(0);
        arrivals = new CountDownLatch(requests);
        answers = new CountDownLatch(answered);
    }

    static void behave(String as) {
        kind = as;
    }

    /** What the test wants of the next runs. */
    public static String kind() {
        return kind;
    }

    /** A request has come in. */
    public static void arrived() {
        arrivals.countDown();
    }

    static void answered() {
        answers.countDown();
    }

    /** Begins a run, and waits in it until all requests are there and those that need not wait are answered. */
    public static int run() throws InterruptedException {
        int run = RUNS.incrementAndGet();
        arrivals.await();
        answers.await();
        return run;
    }
}
