package io.routelet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Random input from a fixed seed, so that a failure can be run again. */
public final class Generated {
    /** Rounds of a property; {@code -Dtest.rounds=100000} for the long run. */
    public static final int ROUNDS = Integer.getInteger("test.rounds", 20_000);

    private static final String SPECIAL =
            "\0\t\n\r ;=,\"\\%&+/:@#?[]{}<>'()*-._~\u007f\u0085\u00a0\u00e9\u010a\u010d\u2028\ud83d\ude00\ud800\uffff";

    private final Random random;

    /** A sequence of its own. */
    public Generated(long seed) {
        random = new Random(seed);
    }

    /** A number from 0 up to the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** One or the other. */
    public boolean coin() {
        return random.nextBoolean();
    }

    /** Text of special and of plain characters. */
    public String text(int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = below(longest + 1); i > 0; i--) {
            text.append(coin() ? SPECIAL.charAt(below(SPECIAL.length())) : (char) ('a' + below(4)));
        }
        return text.toString();
    }

    /** As {@link #text(int)}, without half surrogate pairs. */
    public String wellFormedText(int longest) {
        return new String(text(longest).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** Text of these characters. */
    public String text(int longest, String alphabet) {
        StringBuilder text = new StringBuilder();
        for (int i = below(longest + 1); i > 0; i--) {
            text.append(alphabet.charAt(below(alphabet.length())));
        }
        return text.toString();
    }

    /** A copy with some bytes changed, left out, doubled or cut. */
    byte[] mutated(byte[] original) {
        byte[] mutant = original.clone();
        for (int i = below(3); i >= 0 && mutant.length > 0; i--) {
            mutant = mutatedOnce(mutant);
        }
        return mutant;
    }

    private byte[] mutatedOnce(byte[] octets) {
        int start = below(octets.length);
        int end = Math.min(octets.length, start + below(12));
        byte[] head = Arrays.copyOf(octets, start);
        byte[] middle = Arrays.copyOfRange(octets, start, end);
        byte[] tail = Arrays.copyOfRange(octets, end, octets.length);
        return switch (below(4)) {
            case 0 -> join(head, tail);
            case 1 -> join(head, middle, middle, tail);
            case 2 -> join(head, middle);
            default -> {
                octets[start] = (byte) SPECIAL.charAt(below(SPECIAL.length()));
                yield octets;
            }
        };
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            joined.writeBytes(piece);
        }
        return joined.toByteArray();
    }
}
