package app._shop_.cart;

import io.routelet.Cookie;
import io.routelet.CookieJar;
import io.routelet.HttpException;
import io.routelet.RequestCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wants to buy.
 *
 * @param ids the products, each as often as it is wanted
 */
record Cart(List<Long> ids) {
    private static final String COOKIE = "cart";
    private static final int CAPACITY = 50;

    /** The cart of whoever sent these cookies; what is no product number in it is passed over. */
    static Cart of(CookieJar cookies) {
        RequestCookie cookie = cookies.get(COOKIE);
        String value = cookie == null ? "" : cookie.value();
        return new Cart(Arrays.stream(value.split("\\."))
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .limit(CAPACITY)
                .toList());
    }

    /** One product more; 409 where the cart is full. */
    Cart plus(long id) {
        if (ids.size() == CAPACITY) {
            throw new HttpException(409, "The cart is full.");
        }
        return new Cart(Stream.concat(ids.stream(), Stream.of(id)).toList());
    }

    /** Has the client keep it for a month. */
    void keep(CookieJar cookies) {
        String value = ids.stream().map(String::valueOf).collect(Collectors.joining("."));
        cookies.set(Cookie.of(COOKIE, value).withHttpOnly(true).withMaxAge(Duration.ofDays(30)));
    }
}
