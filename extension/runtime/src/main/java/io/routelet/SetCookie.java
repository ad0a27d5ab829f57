package io.routelet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The {@code Set-Cookie} line, with the attributes in the order in which Next.js prints them. */
final class SetCookie {
    private SetCookie() {}

    static String line(Cookie cookie, boolean secureRequest, Instant now) {
        StringBuilder line =
                new StringBuilder(cookie.name()).append('=').append(PercentEncoding.encodeComponent(cookie.value()));
        attribute(line, "Path", cookie.path());
        attribute(line, "Expires", expires(cookie, now));
        attribute(line, "Max-Age", cookie.maxAge() == null ? null : seconds(cookie.maxAge()));
        attribute(line, "Domain", cookie.domain());
        flag(line, "Secure", isSecure(cookie, secureRequest));
        flag(line, "HttpOnly", cookie.httpOnly());
        attribute(line, "SameSite", lowerCase(cookie.sameSite()));
        flag(line, "Partitioned", cookie.partitioned());
        attribute(line, "Priority", lowerCase(cookie.priority()));
        return line.toString();
    }

    private static void attribute(StringBuilder line, String name, @Nullable Object value) {
        if (value != null) {
            line.append("; ").append(name).append('=').append(value);
        }
    }

    private static void flag(StringBuilder line, String name, boolean present) {
        if (present) {
            line.append("; ").append(name);
        }
    }

    private static @Nullable String lowerCase(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name().toLowerCase(Locale.ROOT);
    }

    private static boolean isSecure(Cookie cookie, boolean secureRequest) {
        Boolean secure = cookie.secure();
        return secure != null
                ? secure
                : secureRequest || CookieRules.needsSecure(cookie.name(), cookie.sameSite(), cookie.partitioned());
    }

    /** For clients that know no {@code Max-Age}, its moment; where that is zero, nothing, as Next.js does. */
    private static @Nullable String expires(Cookie cookie, Instant now) {
        Duration maxAge = cookie.maxAge();
        if (maxAge == null) {
            return cookie.expires() == null ? null : HttpDate.format(cookie.expires());
        }
        long seconds = seconds(maxAge);
        if (seconds == 0) {
            return null;
        }
        long latest = CookieRules.LATEST.getEpochSecond() - now.getEpochSecond();
        return HttpDate.format(seconds < 0 ? now.minusSeconds(1) : now.plusSeconds(Math.min(seconds, latest)));
    }

    /** Whole seconds, up, so that half a second does not delete the cookie; all that is past is -1. */
    private static long seconds(Duration maxAge) {
        if (maxAge.isNegative()) {
            return -1;
        }
        long seconds = maxAge.getSeconds();
        return maxAge.getNano() == 0 || seconds == Long.MAX_VALUE ? seconds : seconds + 1;
    }

    /**
     * The cookies of one value that several lines were joined into: a comma separates where a name and an equals sign
     * follow, so those inside dates do not.
     */
    static List<String> split(String value) {
        List<String> cookies = new ArrayList<>(1);
        int start = 0;
        for (int comma = value.indexOf(','); comma >= 0; comma = value.indexOf(',', comma + 1)) {
            int name = HttpSyntax.skipSpace(value, comma + 1);
            int end = HttpSyntax.tokenEnd(value, name);
            if (end > name && end < value.length() && value.charAt(end) == '=') {
                cookies.add(HttpSyntax.strip(value.substring(start, comma)));
                start = name;
            }
        }
        cookies.add(HttpSyntax.strip(value.substring(start)));
        return cookies;
    }
}
