package io.routelet.serve;

/** Which form of a route's path answers, with or without a slash at its end; the other one is sent there with 308. */
public enum TrailingSlash {
    /** The slash is taken off. */
    NEVER,
    /**
     * The slash is put on, but not behind what looks like a file. Both forms answer below {@code /.well-known}, and of what
     * has a dot and does not look like a file.
     */
    ALWAYS;

    /**
     * Whether this form of a path answers.
     *
     * @param path that of the route, not the root, with the slash or without
     * @param sent the path as sent, without the slash
     */
    boolean fits(String path, String sent, boolean slash) {
        if (this == NEVER) {
            return !slash;
        }
        if (path.startsWith("/.well-known/")) {
            return true;
        }
        return slash ? !isFile(sent) : sent.indexOf('.', sent.lastIndexOf('/')) >= 0;
    }

    /** Whether the last segment ends with a dot and letters, digits or underscores, and has something in front. */
    private static boolean isFile(String path) {
        int dot = path.lastIndexOf('.');
        if (dot <= path.lastIndexOf('/') + 1 || dot == path.length() - 1) {
            return false;
        }
        for (int i = dot + 1; i < path.length(); i++) {
            char c = path.charAt(i); // ASCII, as the path guard has let it pass
            if (!Character.isLetterOrDigit(c) && c != '_') {
                return false;
            }
        }
        return true;
    }
}
