package io.routelet.conformance;

import io.routelet.HttpException;

/** What a catch block of the observed handlers prints of an interrupt: its kind and its status in one text. */
public final class Digest {
    private Digest() {}

    /** The digest of an error that has no target. */
    public static String of(HttpException exception) {
        return "NEXT_HTTP_ERROR_FALLBACK;" + exception.status();
    }

    /** The digest of a redirect; the exception does not tell its target. */
    public static String of(HttpException exception, String target) {
        return "NEXT_REDIRECT;replace;" + target + ";" + exception.status() + ";";
    }
}
