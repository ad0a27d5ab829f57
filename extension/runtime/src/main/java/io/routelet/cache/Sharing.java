package io.routelet.cache;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How a store that several servers share is followed.
 *
 * @param poll how often the marks of the others are asked for
 * @param lease how long a copy in memory may be given after the last answer to that
 * @param strict whether each request waits until the marks are asked for once more
 * @param wall milliseconds by the clock on the wall; it notices that the machine was asleep, and nothing else
 */
public record Sharing(Duration poll, Duration lease, boolean strict, LongSupplier wall) {}
