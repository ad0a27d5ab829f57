package io.routelet.redis;

import io.routelet.cache.Mark;
import io.routelet.cache.MarkChanges;
import io.routelet.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what scripts reply. Each method throws a {@link RuntimeException} where that is something else. */
final class Replies {
    private static final long NANOS_PER_MICRO = 1_000;

    /** What is further away is for ever: numbers of scripts are exact up to 2^53. */
    static final long MOST_MICROS = 1L << 51;
    /** No sequence is larger: that one is microseconds since 1970. */
    static final long MOST_SEQUENCE = 1L << 52;

    private Replies() {}

    static long number(Object reply) {
        return Long.parseLong(new String((byte[]) reply, StandardCharsets.US_ASCII));
    }

    /** The name of the ledger that marks are of. */
    static String ledger(List<?> reply) {
        return new String((byte[]) reply.get(3), StandardCharsets.US_ASCII);
    }

    static boolean yes(List<?> reply) {
        return Long.valueOf(1).equals(reply.get(0));
    }

    /**
     * Marks, with deadlines by the clock of this process.
     *
     * @param sent when it was asked: no later than when the script ran, so that no deadline is too late
     */
    static MarkChanges marks(List<?> reply, long since, long sent) {
        long now = number(reply.get(2));
        Map<String, Mark> marks = new HashMap<>();
        for (int i = 4; i < reply.size(); i += 2) {
            String member = new String((byte[]) reply.get(i), StandardCharsets.UTF_8);
            long sequence = number(reply.get(i + 1));
            if (member.startsWith("h")) {
                add(marks, member.substring(1), Mark.now(sequence));
            } else {
                int end = member.lastIndexOf('\0');
                add(marks, member.substring(1, end), soft(member.substring(end + 1), now, sent));
            }
        }
        return new MarkChanges(since, number(reply.get(0)), number(reply.get(1)), marks);
    }

    private static void add(Map<String, Mark> marks, String tag, Mark mark) {
        marks.merge(tag, mark, Mark::with);
    }

    private static Mark soft(String list, long now, long sent) {
        List<Mark.Soft> softs = new ArrayList<>();
        for (String piece : list.split(",")) {
            int colon = piece.indexOf(':');
            long left = Long.parseLong(piece.substring(colon + 1)) - now;
            softs.add(new Mark.Soft(Long.parseLong(piece.substring(0, colon)), deadline(left, sent)));
        }
        return new Mark(0, softs);
    }

    private static long deadline(long left, long sent) {
        return left >= MOST_MICROS / 4 * 3 ? Ticker.NEVER : Math.max(1, sent + left * NANOS_PER_MICRO);
    }
}
