package io.routelet;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A media type as a {@code Content-Type} names it (RFC 9110, 8.3.1), read as leniently as browsers read it (WHATWG MIME
 * Sniffing). Type, subtype and parameter names are in lower case.
 *
 * @param type for example {@code text}
 * @param subtype for example {@code html}
 * @param parameters by name, in order; the first of a name counts
 */
record MediaType(String type, String subtype, Map<String, String> parameters) {
    /** Copies the parameters. */
    public MediaType {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The media type in this text, or null where there is none. */
    public static @Nullable MediaType parse(@Nullable String text) {
        String trimmed = text == null ? "" : HttpSyntax.strip(text);
        int slash = HttpSyntax.tokenEnd(trimmed, 0);
        if (slash == 0 || slash == trimmed.length() || trimmed.charAt(slash) != '/') {
            return null;
        }
        int end = trimmed.indexOf(';', slash);
        String subtype =
                trimmed.substring(slash + 1, end < 0 ? trimmed.length() : end).stripTrailing();
        if (!HttpSyntax.isToken(subtype)) {
            return null;
        }
        return new MediaType(lower(trimmed.substring(0, slash)), lower(subtype), Parameters.parse(trimmed, end));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Type and subtype, for example {@code text/html}. */
    public String essence() {
        return type + "/" + subtype;
    }

    /** The value of a parameter, or null. */
    public @Nullable String parameter(String name) {
        return parameters.get(lower(name));
    }

    /** Whether it is JSON: {@code application/json}, {@code text/json}, or anything with the suffix {@code +json}. */
    public boolean isJson() {
        return subtype.endsWith("+json")
                || (subtype.equals("json") && (type.equals("application") || type.equals("text")));
    }

    boolean isForm() {
        return essence().equals("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return essence().equals("multipart/form-data");
    }
}
