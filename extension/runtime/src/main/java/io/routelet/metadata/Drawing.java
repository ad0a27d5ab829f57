package io.routelet.metadata;

import java.awt.Graphics2D;

/**
 * Draws an image.
 *
 * @param <E> what it may throw
 */
@FunctionalInterface
public interface Drawing<E extends Exception> {
    /** Draws. The upper left corner is at 0, 0; edges and text are smooth, and text has the font that is always there. */
    void draw(Graphics2D graphics) throws E;
}
