package io.routelet;

import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110, 8.8.3) and the lists of them in preconditions. */
public final class EntityTag {
    private EntityTag() {}

    /** Whether this is an entity tag, {@code "x"} or {@code W/"x"}. */
    public static boolean isValid(String tag) {
        return !tag.isEmpty() && end(tag, 0) == tag.length();
    }

    /**
     * Whether a list such as that of {@code If-None-Match} has this tag or is {@code *}; weak and strong tags are the
     * same (RFC 9110, 8.8.3.2). Null has nothing, what is no tag is passed over, and no list is an error.
     */
    public static boolean matchesWeakly(@Nullable String list, String tag) {
        return list != null && (isAny(list) || contains(list, tag.startsWith("W/") ? tag.substring(2) : tag, true));
    }

    /**
     * As {@link #matchesWeakly}, for {@code If-Match} and {@code If-Range}: a weak tag is like no other, not even like
     * itself.
     */
    public static boolean matchesStrongly(@Nullable String list, String tag) {
        return list != null && (isAny(list) || contains(list, tag, false));
    }

    private static boolean isAny(String list) {
        return HttpSyntax.strip(list).equals("*");
    }

    private static boolean contains(String list, String opaque, boolean weakly) {
        for (int at = 0; at < list.length(); ) {
            int end = end(list, at);
            if (end > at) {
                boolean isWeak = list.charAt(at) == 'W';
                int start = isWeak ? at + 2 : at;
                if ((weakly || !isWeak) && isAt(list, start, end, opaque)) {
                    return true;
                }
                at = end;
            } else {
                at++;
            }
        }
        return false;
    }

    private static boolean isAt(String list, int start, int end, String opaque) {
        return end - start == opaque.length() && list.startsWith(opaque, start);
    }

    /** Where the tag that begins at {@code start} ends; {@code start} where none begins. */
    private static int end(String text, int start) {
        int quote = text.startsWith("W/", start) ? start + 2 : start;
        if (quote >= text.length() || text.charAt(quote) != '"') {
            return start;
        }
        int at = quote + 1;
        while (at < text.length() && isTagCharacter(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '"' ? at + 1 : start;
    }

    private static boolean isTagCharacter(char c) {
        return c == '!' || (c >= '#' && c <= 0xFF && c != 0x7F);
    }
}
