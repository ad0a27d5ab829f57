package io.routelet;

import java.util.Map;

/** The value in force of every {@link Limit}. Immutable. */
public final class Limits {
    /** All limits at their defaults. */
    public static final Limits STANDARD = new Limits(Map.of());

    private final long[] values = new long[Limit.values().length];

    private Limits(Map<Limit, Long> changed) {
        for (Limit limit : Limit.values()) {
            long value = changed.getOrDefault(limit, limit.standard());
            if (value < 0) {
                throw new IllegalArgumentException(limit.setting() + " is negative: " + value);
            }
            values[limit.ordinal()] = value;
        }
    }

    /**
     * The defaults with some limits changed.
     *
     * @throws IllegalArgumentException if a value is negative
     */
    public static Limits of(Map<Limit, Long> changed) {
        return changed.isEmpty() ? STANDARD : new Limits(changed);
    }

    /** The value in force. */
    public long get(Limit limit) {
        return values[limit.ordinal()];
    }

    /**
     * Lets a value within the limit pass.
     *
     * @throws HttpException with the limit's status if {@code value} is over it
     */
    public void check(Limit limit, long value) {
        if (value > get(limit)) {
            throw limit.exceeded(get(limit));
        }
    }
}
