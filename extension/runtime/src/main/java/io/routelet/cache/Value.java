package io.routelet.cache;

import org.jspecify.annotations.Nullable;

/**
 * What a scope has returned, frozen.
 *
 * @param value plain data that nobody can change
 * @param weight bytes of memory, about
 */
record Value(@Nullable Object value, long weight) implements Payload {}
