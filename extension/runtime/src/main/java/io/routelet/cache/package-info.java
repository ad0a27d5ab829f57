/**
 * Runs at request time: what keeps answers and says which of them may still be given. It knows nothing of HTTP or of
 * Servlets.
 *
 * <p>{@link io.routelet.cache.CacheCore} reads a key. What it finds has a state ({@link
 * io.routelet.cache.CacheState}), which follows from the clock and from what was revalidated ({@link
 * io.routelet.cache.Marks}); {@link io.routelet.cache.CacheDecision} says what to do about it, and where somebody has
 * to render, {@link io.routelet.cache.Flights} sees to it that few do. A {@link io.routelet.cache.CacheStore} keeps
 * entries and decides nothing.
 */
@NullMarked
package io.routelet.cache;

import org.jspecify.annotations.NullMarked;
