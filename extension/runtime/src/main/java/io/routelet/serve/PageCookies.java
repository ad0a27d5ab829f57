package io.routelet.serve;

import io.routelet.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts the cookies of a page among the headers as soon as they are set: the engine writes the response, and nobody can say
 * when its head goes out. One {@code Set-Cookie} for each name; those of others stay.
 */
final class PageCookies implements Consumer<Collection<Cookie>> {
    private static final String SET_COOKIE = "Set-Cookie";

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private List<String> ours = List.of();

    PageCookies(HttpServletRequest request, HttpServletResponse response) {
        this.request = request;
        this.response = response;
    }

    @Override
    public void accept(Collection<Cookie> changes) {
        if (response.isCommitted()) {
            throw new IllegalStateException("The page is on its way to the client: set cookies before it has written as"
                    + " much as its buffer holds, for example in its first lines");
        }
        List<String> lines = others();
        ours = changes.stream()
                .map(cookie -> cookie.toHeader(request.isSecure()))
                .toList();
        lines.addAll(ours);
        response.setHeader(SET_COOKIE, lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> response.addHeader(SET_COOKIE, line));
    }

    /** Has those of others outlive the page, such as that of a session which the page began before it sent the client on. */
    void others(FilterHeaders headers) {
        headers.put(SET_COOKIE, others());
    }

    private List<String> others() {
        List<String> lines = new ArrayList<>(response.getHeaders(SET_COOKIE));
        lines.removeAll(ours);
        return lines;
    }
}
