package io.routelet.deploy;

import io.routelet.Limit;
import java.nio.charset.StandardCharsets;

/** Reads the values of settings. Each method throws an {@link IllegalArgumentException} that says what was meant. */
final class SettingText {
    private static final int SECRET_BYTES = 32;
    private static final String[] SIZES = {"GiB", "MiB", "KiB", "B"};
    private static final long[] BYTES = {1L << 30, 1L << 20, 1L << 10, 1};
    private static final String[] TIMES = {"ms", "s", "m", "h", "d"};
    private static final long[] MILLISECONDS = {1, 1_000, 60_000, 3_600_000, 86_400_000};

    private SettingText() {}

    static long limit(Limit.Unit unit, String text) {
        return switch (unit) {
            case BYTES -> size(text);
            case MILLISECONDS -> time(text);
            case COUNT -> number(text, "a whole number such as 1000");
        };
    }

    static long size(String text) {
        return withUnit(text, SIZES, BYTES, "a size such as 64KiB, 1MiB or 512B");
    }

    private static long time(String text) {
        String meant = "a time such as 500ms, 30s or 5m";
        long milliseconds = withUnit(text, TIMES, MILLISECONDS, meant);
        if (milliseconds == 0) {
            throw meant(meant);
        }
        return milliseconds;
    }

    static boolean yesOrNo(String text) {
        return oneOf(text, "true", "false").equals("true");
    }

    static String oneOf(String text, String... allowed) {
        for (String value : allowed) {
            if (value.equals(text)) {
                return value;
            }
        }
        throw meant(String.join(" or ", allowed));
    }

    /** Empty, or segments that need no escape, each behind a slash. */
    static String basePath(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean plain = text.chars().allMatch(c -> c == '/' || c == '-' || c == '_' || c == '.' || isLetterOrDigit(c));
        boolean rooted = text.startsWith("/") && !text.endsWith("/");
        if (!plain
                || !rooted
                || (text + "/").contains("//")
                || (text + "/").contains("/./")
                || (text + "/").contains("/../")) {
            throw meant("a path such as /docs, with a slash in front and none behind");
        }
        return text;
    }

    static String packageName(String text) {
        for (String part : text.split("\\.", -1)) {
            if (!javax.lang.model.SourceVersion.isName(part)) {
                throw meant("the name of a package such as com.acme.shop.app");
            }
        }
        return text;
    }

    static String origin(String text) {
        boolean web = text.startsWith("http://") || text.startsWith("https://");
        String host = web ? text.substring(text.indexOf("//") + 2) : "";
        boolean plain = host.chars()
                .allMatch(c -> c == '.' || c == '-' || c == ':' || c == '[' || c == ']' || isLetterOrDigit(c));
        if (!web || host.isEmpty() || !plain) {
            throw meant("an origin such as https://www.acme.com, without a path");
        }
        return text;
    }

    /** Not shown again in any message. */
    static String secret(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length < SECRET_BYTES) {
            throw meant(
                    "a secret of at least " + SECRET_BYTES + " bytes, for example the output of openssl rand -hex 32");
        }
        return text;
    }

    private static boolean isLetterOrDigit(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static long withUnit(String text, String[] units, long[] factors, String meant) {
        for (int i = 0; i < units.length; i++) {
            if (text.endsWith(units[i])) {
                long number = number(
                        text.substring(0, text.length() - units[i].length()).strip(), meant);
                return Math.multiplyExact(number, factors[i]);
            }
        }
        throw meant(meant);
    }

    private static long number(String text, String meant) {
        if (text.isEmpty() || text.length() > 12 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw meant(meant);
        }
        return Long.parseLong(text);
    }

    private static IllegalArgumentException meant(String what) {
        return new IllegalArgumentException(what);
    }
}
