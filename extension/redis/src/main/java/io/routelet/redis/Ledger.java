package io.routelet.redis;

import io.routelet.cache.MarkChanges;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Which marks this server follows. Redis may lose them, and what comes after is another ledger, with a name of its own:
 * numbers of the sequence can only be compared within one.
 *
 * <pre>
 *   ledger a   1 ──── 2 ──── 3 ────▶ lost
 *                                     ledger b   2' (floor) ──── 3' ────▶
 *   this server has met 3 of a ──────▶ joins b: floor 4'
 * </pre>
 *
 * Usually the clock of Redis puts the numbers of the next ledger above all others. A clock that was set back does not. So
 * whoever comes from another ledger says what the highest number is that it has met there, in marks or entries; and is
 * given a floor above it, which all servers hear of. All that it has of the other ledger is dead by that.
 *
 * <p>What began under the other ledger is not put into Redis either, as those who have joined before may have a lower
 * floor. Safe for use by any thread.
 */
final class Ledger {
    /** How long a name is. */
    static final int NAME = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Followed NONE = new Followed("", 0);

    private Followed followed = NONE;
    private long met;

    /**
     * The one that is followed.
     *
     * @param from what began before has a number of another one
     */
    record Followed(String name, long from) {
        boolean isKnown() {
            return !name.isEmpty();
        }

        boolean has(long start) {
            return isKnown() && start >= from;
        }
    }

    /**
     * What a server says when it asks for marks.
     *
     * @param met the highest number that it knows
     * @param next the name of the next ledger, if there is none
     */
    record Asked(Followed followed, long met, String next) {}

    synchronized Asked ask() {
        return new Asked(followed, met, HexFormat.of().toHexDigits(RANDOM.nextLong()));
    }

    synchronized Followed followed() {
        return followed;
    }

    /**
     * Takes note of an answer before anything is made of it.
     *
     * @return whether it is of use; else it is late, or more was met since it was asked for
     */
    synchronized boolean admits(Asked asked, String name, MarkChanges answer) {
        if (!name.equals(followed.name)) {
            boolean first = !followed.isKnown();
            if (!asked.followed.equals(followed) || (!first && answer.floor() <= met)) {
                return false;
            }
            followed = new Followed(name, first ? 0 : answer.floor());
        }
        met = Math.max(met, answer.sequence());
        return true;
    }

    /** Takes note of an entry that was found; whether it may be used, as it belongs to what is followed. */
    synchronized boolean admits(Followed of, long start) {
        if (!of.equals(followed)) {
            return false;
        }
        met = Math.max(met, start);
        return true;
    }
}
