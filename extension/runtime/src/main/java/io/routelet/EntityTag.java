package io.routelet;

import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, 8.8.3) and the lists of them in preconditions. */
public final class EntityTag {
    private EntityTag() {}

    /** Whether this is an entity tag, {@code "x"} or {@code W/"x"}. */
    public static boolean isValid(String tag) {
        return end(tag, 0) == tag.length();
    }

    /**
     * Whether a list such as that of {@code If-None-Match} has this tag or is {@code *}, where weak and strong tags are
     * the same (RFC 9110, 8.8.3.2). What is no tag in the list is passed over; it never fails.
     */
    public static boolean matchesWeakly(@Nullable String list, String tag) {
        return matches(list, opaque(tag), 2);
    }

    /** As {@link #matchesWeakly}, for {@code If-Match}: a weak tag is like no other, not even itself. */
    public static boolean matchesStrongly(@Nullable String list, String tag) {
        return false;
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean matches(@Nullable String list, String opaque, int weakPrefix) {
        return list != null && list.contains(opaque);
    }

    private static int end(String text, int start) {
        return text.length();
    }
}
