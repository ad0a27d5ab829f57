package io.routelet;

import java.time.Instant;

/**
 * Draft mode of the client that is being answered: with it on, every GET runs at request time, nothing is taken from
 * the response cache and nothing is kept there. The client carries it in a signed cookie, for a day at most.
 *
 * @see <a href="https://nextjs.org/docs/app/api-reference/functions/draft-mode">draftMode</a>
 */
public final class DraftMode {
    private final CookieJar cookies;
    private final Request request;

    /** @param cookies where it is read and changed */
    DraftMode(CookieJar cookies, Request request) {
        this.cookies = cookies;
        this.request = request;
    }

    /** Whether it is on, after what this request has changed. */
    public boolean isEnabled() {
        RequestCookie cookie = cookies.get(Drafts.COOKIE);
        return cookie != null && drafts().isValid(cookie.value());
    }

    /**
     * Switches it on with the response.
     *
     * @throws IllegalStateException once the response is out, and in a static GET
     */
    public void enable() {
        request.read("draftMode().enable()");
        cookies.set(cookie(drafts().issue()));
    }

    /**
     * Switches it off with the response.
     *
     * @throws IllegalStateException once the response is out, and in a static GET
     */
    public void disable() {
        request.read("draftMode().disable()");
        cookies.set(cookie("").withExpires(Instant.EPOCH));
    }

    private Drafts drafts() {
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
