package io.routelet;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Draft mode of the client that is being answered: with it on, every GET runs at request time, nothing is taken from
 * the response cache and nothing is kept there. The client carries it in a signed cookie, for a day at most.
 *
 * @see <a href="https://nextjs.org/docs/app/api-reference/functions/draft-mode">draftMode</a>
 */
public final class DraftMode {
    private final CookieJar cookies;
    private final @Nullable Request request;
    private final boolean otherwise;

    /**
     * @param cookies where it is read and changed
     * @param request null where there is none
     * @param otherwise whether it is on where no cookie says it
     */
    DraftMode(CookieJar cookies, @Nullable Request request, boolean otherwise) {
        this.cookies = cookies;
        this.request = request;
        this.otherwise = otherwise;
    }

    /** That of a scope, which has no request. */
    static DraftMode insideScope(boolean on) {
        return new DraftMode(new CookieJar(RequestCookies.NONE), null, on);
    }

    /** Whether it is on, after what this request has changed. */
    public boolean isEnabled() {
        RequestCookie cookie = request == null ? null : cookies.get(Drafts.COOKIE);
        return cookie == null || request == null ? otherwise : drafts(request).isValid(cookie.value());
    }

    /**
     * Switches it on with the response.
     *
     * @throws IllegalStateException once the response is out, in a static GET, and inside {@code useCache}
     */
    public void enable() {
        Request changed = changed("draftMode().enable()");
        cookies.set(cookie(drafts(changed).issue()));
    }

    /**
     * Switches it off with the response.
     *
     * @throws IllegalStateException once the response is out, in a static GET, and inside {@code useCache}
     */
    public void disable() {
        Request unused = changed("draftMode().disable()");
        cookies.set(cookie("").withExpires(Instant.EPOCH));
    }

    private Request changed(String function) {
        if (request == null) {
            throw RequestScope.insideScope(function);
        }
        request.read(function);
        return request;
    }

    private static Drafts drafts(Request request) {
        return request.application().drafts();
    }

    /** For preview frames of a content management system on another site. */
    private static Cookie cookie(String value) {
        return Cookie.of(Drafts.COOKIE, value)
                .withSecure(true)
                .withHttpOnly(true)
                .withSameSite(SameSite.NONE);
    }
}
