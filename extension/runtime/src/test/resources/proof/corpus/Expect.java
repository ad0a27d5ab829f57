package corpus;

/** What a proof must say of a handler. */
public interface Expect {
    /** It needs nothing of the request, and that can be shown. */
    @interface Static {}

    /** It needs nothing of the request, but that is not shown; the value says why. */
    @interface NotShown {
        String value();
    }

    /** It must run for each request; {@code at} is the call that is named. */
    @interface Dynamic {
        String value();

        String at();
    }
}
