package shop;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Changes that wait for one reader, so that a slow one delays nobody. */
public final class ChangeQueue implements AutoCloseable {
    private static final int CAPACITY = 100;

    private final BlockingQueue<Change> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final Changes.Listening listening;
    private volatile boolean overrun;

    /** Collects what happens from now on. */
    public ChangeQueue(Changes changes) {
        listening = changes.listen(this::add);
    }

    private void add(Change change) {
        if (!waiting.offer(change)) {
            overrun = true;
        }
    }

    /** Whether changes were lost because the reader was too slow: it has to look at everything again. */
    public boolean isOverrun() {
        return overrun;
    }

    /** Waits for the next change. */
    public Change take() throws InterruptedException {
        return waiting.take();
    }

    @Override
    public void close() {
        listening.close();
    }
}
