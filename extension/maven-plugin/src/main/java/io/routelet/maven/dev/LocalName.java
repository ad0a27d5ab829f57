package io.routelet.maven.dev;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether the name in a {@code Host} header can only mean this machine. */
final class LocalName {
    private LocalName() {}

    /**
     * Whether it is localhost, below it (RFC 6761, 6.3), or a loopback address.
     *
     * @param name without a port; null where the client sent none
     * @param more further names
     */
    static boolean is(@Nullable String name, Set<String> more) {
        if (name == null) {
            return false;
        }
        String host = name.toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]")
                || host.equals("::1")
                || more.contains(host);
    }
}
