package io.routelet.route;

import java.time.Duration;
import java.util.Locale;

/** Durations as short as the route table needs them: {@code 2s}, {@code 15m}, {@code 30d}, {@code ≈17m}. */
final class DurationText {

    private static final int LONGEST_COUNT = 100;

    private DurationText() {}

    /** The largest unit that divides it, unless the number gets long: then the largest of which it has about two. */
    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        for (Unit unit : Unit.values()) {
            if (seconds % unit.seconds == 0 && seconds / unit.seconds > 0 && seconds / unit.seconds < LONGEST_COUNT) {
                return unit.count(seconds / unit.seconds);
            }
        }
        for (Unit unit : Unit.values()) {
            long rounded = Math.round((double) seconds / unit.seconds);
            if (rounded >= 2) {
                return (rounded * unit.seconds == seconds ? "" : "≈") + unit.count(rounded);
            }
        }
        return Unit.S.count(seconds);
    }

    private enum Unit {
        Y(31_536_000),
        W(604_800),
        D(86_400),
        H(3_600),
        M(60),
        S(1);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }

        String count(long number) {
            return number + name().toLowerCase(Locale.ROOT);
        }
    }
}
