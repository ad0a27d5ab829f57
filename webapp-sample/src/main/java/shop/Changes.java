package shop;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Tells those who listen what happens in the shop, on the thread on which it happens. Safe for use by any thread. */
public final class Changes implements AutoCloseable {
    private final Set<Listening> listeners = ConcurrentHashMap.newKeySet();

    /** Somebody who listens until it is closed. */
    public final class Listening implements AutoCloseable {
        private final Consumer<Change> listener;

        private Listening(Consumer<Change> listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            listeners.remove(this);
        }
    }

    /** Calls {@code listener} for every change from now on. It must not wait. */
    public Listening listen(Consumer<Change> listener) {
        Listening listening = new Listening(listener);
        listeners.add(listening);
        return listening;
    }

    /** Tells everybody. */
    public void publish(Change change) {
        listeners.forEach(listening -> listening.listener.accept(change));
    }

    /** Tells everybody that this was all. */
    @Override
    public void close() {
        publish(new Change(Change.Kind.CLOSED, 0));
        listeners.clear();
    }
}
