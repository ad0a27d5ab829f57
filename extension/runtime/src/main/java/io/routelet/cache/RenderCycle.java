package io.routelet.cache;

/** A mistake of the author: to make an entry, the entry itself is needed. The message shows the circle. */
public final class RenderCycle extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RenderCycle(String circle) {
        super("To make this entry it is itself needed: " + circle);
    }
}
