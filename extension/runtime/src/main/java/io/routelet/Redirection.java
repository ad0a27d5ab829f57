package io.routelet;

/** Carries a redirect out of a handler. Cookies set before it are kept, as with a returned {@link Response}. */
final class Redirection extends HttpException {
    private static final long serialVersionUID = 1;

    private final String location;

    Redirection(String location, int status) {
        super(status, null);
        this.location = Location.require(location);
    }

    @Override
    Response response() {
        return Response.redirect(location, status());
    }
}
