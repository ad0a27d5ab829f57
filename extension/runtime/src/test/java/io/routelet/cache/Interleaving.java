package io.routelet.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets several actors run the real code, one at a time, and chooses by a seed who goes on at each step. The same seed is
 * the same schedule.
 *
 * <pre>
 * reader       ──●──●          ●──●──▶
 * revalidator        ──●──●
 * flight                     ●       ──●──▶       ● a step: here another may go on
 * </pre>
 *
 * Each actor has a thread of its own, which goes on only when it is its turn. An actor that waits is passed over until
 * what it waits for is there; if all wait, they would wait for ever, which is an error.
 */
final class Interleaving implements Executor {
    private static final ThreadLocal<Actor> SELF = new ThreadLocal<>();

    private final Executor threads;
    private final Random random;
    private final int eagerness;
    private final List<Actor> actors = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;

    private final class Actor implements Runnable {
        private final Body body;
        private volatile boolean turn;
        private volatile @Nullable Thread thread;
        private BooleanSupplier ready = () -> true;

        Actor(Body body) {
            this.body = body;
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            SELF.set(this);
            awaitTurn();
            try {
                body.run();
            } catch (Throwable e) {
                fail(e);
            } finally {
                SELF.remove();
                actors.remove(this);
                leave();
            }
        }

        private void awaitTurn() {
            while (!turn) {
                LockSupport.park(this);
            }
            turn = false;
            Thread.interrupted();
        }

        private void give() {
            turn = true;
            LockSupport.unpark(thread);
        }
    }

    /** What an actor does. */
    interface Body {
        void run() throws Exception;
    }

    /** The end of a schedule that has failed. */
    private static final class Abandoned extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param threads gives as many as it is asked for */
    Interleaving(Executor threads, Random random) {
        this.threads = threads;
        this.random = random;
        this.eagerness = 1 + random.nextInt(60);
    }

    Random random() {
        return random;
    }

    /** Adds an actor. */
    void add(Body body) {
        Actor actor = new Actor(body);
        actors.add(actor);
        threads.execute(actor);
    }

    @Override
    public void execute(Runnable task) {
        add(task::run);
    }

    /** Runs all actors, and those that they add, to their end. */
    void run() throws Exception {
        leave();
        over.await();
        Throwable thrown = failure;
        if (thrown != null) {
            throw new AssertionError(thrown.toString(), thrown);
        }
    }

    /** Here another may go on. */
    void step() {
        Actor self = SELF.get();
        if (self != null && random.nextInt(100) < eagerness) {
            pass(self);
        }
    }

    /** Waits until others have done something. */
    void until(BooleanSupplier ready) {
        Actor self = SELF.get();
        if (!ready.getAsBoolean()) {
            self.ready = ready;
            pass(self);
            self.ready = () -> true;
        }
    }

    private void pass(Actor self) {
        Actor next = next();
        if (next != self) {
            next.give();
            self.awaitTurn();
        }
        if (failure != null) {
            throw new Abandoned();
        }
    }

    private Actor next() {
        int first = random.nextInt(actors.size());
        for (int i = 0; i < actors.size(); i++) {
            Actor actor = actors.get((first + i) % actors.size());
            if (failure != null || actor.ready.getAsBoolean()) {
                return actor;
            }
        }
        fail(new IllegalStateException("All wait"));
        return actors.get(first);
    }

    private void leave() {
        if (actors.isEmpty()) {
            over.countDown();
        } else {
            next().give();
        }
    }

    private void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
    }
}
