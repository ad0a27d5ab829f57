package io.routelet;

/**
 * Ends a handler from anywhere below it. Each function throws; its return type only allows {@code throw notFound();}
 * where the compiler wants a statement that does not return. To be imported statically.
 */
public final class Navigation {
    private Navigation() {}

    /** Sends the client to {@code location} with 307: it repeats method and body there. */
    public static HttpException redirect(String location) {
        throw new Redirection(location, 307);
    }

    /** Sends the client to {@code location} with 303: it asks there with GET, as after a form. */
    public static HttpException seeOther(String location) {
        throw new Redirection(location, 303);
    }

    /** Sends the client to {@code location} with 308, for good. */
    public static HttpException permanentRedirect(String location) {
        throw new Redirection(location, 308);
    }

    /** Answers 404. */
    public static HttpException notFound() {
        throw new HttpException(404, null);
    }

    /** Answers 403. */
    public static HttpException forbidden() {
        throw new HttpException(403, null);
    }

    /** Answers 401. */
    public static HttpException unauthorized() {
        throw new HttpException(401, null);
    }
}
