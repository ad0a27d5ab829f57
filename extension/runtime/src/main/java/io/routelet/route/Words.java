package io.routelet.route;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The literals of all paths with parameters. A segment of a request is exchanged for the equal literal, whose hash is
 * known, without making a string of it; a segment that is no literal anywhere is known as such before the trie is
 * walked. Open addressing, at most a quarter full.
 */
final class Words {

    private final @Nullable String[] slots;
    private final int mask;
    private final int longest;

    Words(Collection<String> words) {
        int capacity = Integer.highestOneBit(Math.max(4, words.size())) << 3;
        slots = new @Nullable String[capacity];
        mask = capacity - 1;
        int most = 0;
        for (String word : words) {
            most = Math.max(most, word.length());
            add(word);
        }
        longest = most;
    }

    private void add(String word) {
        int slot = slot(word, 0, word.length());
        while (slots[slot] != null && !word.equals(slots[slot])) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = word;
    }

    /** The literal equal to {@code path.substring(from, to)}, or null. */
    @Nullable
    String find(String path, int from, int to) {
        int length = to - from;
        if (length > longest) {
            return null;
        }
        int slot = slot(path, from, to);
        for (String word = slots[slot]; word != null; word = slots[slot]) {
            if (word.length() == length && path.startsWith(word, from)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        return null;
    }

    private int slot(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        hash *= 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & mask;
    }
}
