package io.routelet.serve;

import io.routelet.Cookie;
import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.Response;
import java.util.function.BiConsumer;

/** Adds up what the headers of a response take. A class: to make a lambda for each response costs more than to use it. */
final class HeaderSize implements BiConsumer<String, String> {
    private int bytes;

    private HeaderSize() {}

    /**
     * Lets a response pass whose headers are within their limit.
     *
     * @param secure whether its cookies go out over TLS
     * @throws HttpException 500 if they are over it
     */
    static void check(Response response, boolean secure, Limits limits) {
        HeaderSize size = new HeaderSize();
        response.plainHeaders().forEach(size);
        for (Cookie cookie : response.cookies()) {
            size.accept("set-cookie", cookie.toHeader(secure));
        }
        limits.check(Limit.RESPONSE_HEADERS, size.bytes);
    }

    @Override
    public void accept(String name, String value) {
        bytes += name.length() + value.length() + 4;
    }
}
