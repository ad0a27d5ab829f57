package app._lib;

import static io.routelet.Navigation.notFound;

/** Numbers in paths, for pages. */
public final class Numbers {
    private Numbers() {}

    /**
     * An id.
     *
     * @param segment the attribute of the request
     * @throws io.routelet.HttpException 404 if it is none
     */
    public static long id(Object segment) {
        try {
            return Long.parseLong(segment.toString());
        } catch (NumberFormatException e) {
            throw notFound();
        }
    }
}
