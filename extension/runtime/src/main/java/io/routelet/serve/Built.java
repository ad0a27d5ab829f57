package io.routelet.serve;

import io.routelet.cache.Entry;

/** What became of one static answer in a build. */
public sealed interface Built {
    /** The decoded path that it answers, without context path and base path. */
    String path();

    /**
     * It was rendered, and may be kept for everybody.
     *
     * @param entry has the response
     */
    record Kept(String path, Entry entry) implements Built {}

    /**
     * It is rendered at request time, as it would be without a build.
     *
     * @param why behind "not prerendered: "
     */
    record Left(String path, String why) implements Built {}

    /** The handler has failed. */
    record Failed(String path, Throwable cause) implements Built {}
}
