package io.routelet.cache;

import java.util.Map;

/**
 * What a store knows about revalidations after some moment of its sequence. Immutable.
 *
 * @param since the marks are those of tags revalidated after this
 * @param sequence of the last revalidation; never lower than an earlier answer of the same store
 * @param floor what began before it is dead, as its marks are not known any more
 * @param marks the whole mark of each tag revalidated after {@code since}
 */
public record MarkChanges(long since, long sequence, long floor, Map<String, Mark> marks) {
    /** Keeps its own copy of the marks. */
    public MarkChanges {
        marks = Map.copyOf(marks);
    }
}
