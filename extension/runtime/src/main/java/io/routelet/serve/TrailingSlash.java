package io.routelet.serve;

/** Which form of a route's path answers, with or without a slash at its end; the other one is sent there with 308. */
public enum TrailingSlash {
    /** The slash is taken off. */
    NEVER,
    /** The slash is put on, but not behind what looks like a file; below {@code /.well-known} both forms answer. */
    ALWAYS;

    /**
     * Whether this form of a path answers.
     *
     * @param path the path without the slash, not the root
     */
    boolean fits(String path, boolean slash) {
        if (this == NEVER) {
            return !slash;
        }
        boolean file = path.indexOf('.', path.lastIndexOf('/')) >= 0;
        return path.startsWith("/.well-known/") || slash != file;
    }
}
