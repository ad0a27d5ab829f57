package io.routelet.serve;

import io.routelet.Cookie;
import io.routelet.HttpDate;
import io.routelet.HttpException;
import io.routelet.Limit;
import io.routelet.Limits;
import io.routelet.Response;
import io.routelet.ResponseBody;
import io.routelet.cache.CacheLife;
import io.routelet.cache.Rendered;
import io.routelet.cache.Rendered.Keep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of the response of a static render, and makes one that is kept ready to be written. Immutable.
 *
 * <pre>
 * 200; 301, 308 and 404 that say themselves how long they are good for   kept for everybody
 * 404, 410                                                                for those who wait; what was kept is dropped
 * 5xx, 204, 205, 206, 304; made without a scope that failed               for those who wait; what was kept stays
 * any other status, a cookie, no-store, Vary: *, a body over the limit    for the one who asked
 * </pre>
 */
final class Storage {
    private final Limits limits;
    private final Downstream downstream;

    Storage(Limits limits, Downstream downstream) {
        this.limits = limits;
        this.downstream = downstream;
    }

    /** The most that a body may have, in bytes. */
    long limit() {
        return limits.get(Limit.ENTRY);
    }

    /**
     * What is to be done with a response.
     *
     * @param life that of what is kept
     * @param incomplete whether it was made without something that failed
     * @throws HttpException 500 if the headers are over their limit
     * @throws Exception what the author's writer of the body throws
     */
    Rendered rendered(Response response, CacheLife life, boolean incomplete) throws Exception {
        try {
            return whole(response, life, incomplete);
        } finally {
            response.body().discard();
        }
    }

    private Rendered whole(Response response, CacheLife life, boolean incomplete) throws Exception {
        byte[] body = bytes(response.body());
        if (body == null) {
            return new Rendered(Answer.Oversized.BODY, Keep.ALONE);
        }
        Response dated = response.body() instanceof ResponseBody.OfFile file ? dated(response, file.path()) : response;
        HeaderSize.check(dated, false, limits);
        Keep storable = keep(dated);
        Keep keep = storable == Keep.STORE && incomplete ? Keep.FAILED : storable;
        return keep == Keep.STORE
                ? new Rendered(new StoredForm(downstream).of(dated, body, life), keep)
                : new Rendered(new Answer.Whole(complete(dated, body, keep == Keep.ALONE)), keep);
    }

    /** What becomes of what an author has thrown; the exception itself where it is a failure. */
    Rendered refused(HttpException reason) {
        if (reason.status() >= 500) {
            throw reason;
        }
        return new Rendered(new Answer.Refusal(reason), isGone(reason.status()) ? Keep.GONE : Keep.ALONE);
    }

    /** The body as a whole, in an array that the author does not have; null where it is larger than what is kept. */
    private byte @Nullable [] bytes(ResponseBody body) throws Exception {
        if (body instanceof ResponseBody.Events) {
            throw new IllegalStateException("A static GET cannot answer with an event stream, which never ends. Declare"
                    + " @RouteConfig(dynamic = Dynamic.FORCE_DYNAMIC)");
        }
        if (body instanceof ResponseBody.OfFile file) {
            requireFile(file.path());
        }
        if (body instanceof ResponseBody.Bytes bytes) {
            return bytes.content().length > limit() ? null : bytes.content().clone();
        }
        BoundedBody bounded = new BoundedBody(limit());
        try {
            body.writeTo(bounded);
        } catch (Exception e) {
            if (!bounded.isExceeded()) {
                throw e;
            }
        }
        return bounded.isExceeded() ? null : bounded.toBytes();
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new HttpException(404, null);
        }
    }

    private static Response dated(Response response, Path file) throws IOException {
        return response.plainHeaders().has("last-modified")
                ? response
                : response.withHeader(
                        "Last-Modified",
                        HttpDate.format(Files.getLastModifiedTime(file).toInstant()));
    }

    /**
     * The same with a body that can be written later, and more than once.
     *
     * @param alone whether it is for one client, whom a cookie may name: what is for all who wait carries none
     */
    private static Response complete(Response response, byte[] body, boolean alone) {
        boolean empty = response.body() instanceof ResponseBody.Empty;
        if (alone && empty) {
            return response;
        }
        Response copy = empty
                ? Response.status(response.status())
                : Response.bytes(body, "application/octet-stream")
                        .withoutHeader("content-type")
                        .withStatus(response.status());
        for (String name : response.plainHeaders().names()) {
            for (String value : response.plainHeaders().getAll(name)) {
                copy = copy.withAddedHeader(name, value);
            }
        }
        if (!alone) {
            return copy.withoutHeader("set-cookie");
        }
        for (Cookie cookie : response.cookies()) {
            copy = copy.withCookie(cookie);
        }
        return copy;
    }

    static Keep keep(Response response) {
        int status = response.status();
        if (isGone(status) && !saysItsLife(response)) {
            return Keep.GONE;
        }
        if (status >= 500 || status == 204 || status == 205 || status == 206 || status == 304) {
            return Keep.FAILED;
        }
        return obstacle(response) == null ? Keep.STORE : Keep.ALONE;
    }

    /** What of a response keeps it from being kept, and will as long as its author does not change that; else null. */
    static @Nullable String lasting(Response response) {
        return response.status() >= 400 ? null : obstacle(response);
    }

    private static boolean isGone(int status) {
        return status == 404 || status == 410;
    }

    private static @Nullable String obstacle(Response response) {
        int status = response.status();
        if (status != 200 && !(isOptional(status) && saysItsLife(response))) {
            return "has the status " + status + ": 200 is kept, and 301, 308 and 404 with a Cache-Control that says how"
                    + " long";
        }
        if (!response.cookies().isEmpty() || response.plainHeaders().has("set-cookie")) {
            return "sets a cookie";
        }
        if (has(response, "cache-control", "no-store")) {
            return "says Cache-Control: no-store";
        }
        return has(response, "vary", "*") ? "says Vary: *" : null;
    }

    /** What HTTP lets everybody keep (RFC 9110, 15.1), and an author may not have meant for ever. */
    private static boolean isOptional(int status) {
        return status == 301 || status == 308 || status == 404;
    }

    private static boolean saysItsLife(Response response) {
        return has(response, "cache-control", "public")
                || has(response, "cache-control", "max-age")
                || has(response, "cache-control", "s-maxage");
    }

    private static boolean has(Response response, String header, String directive) {
        for (String line : response.plainHeaders().getAll(header)) {
            for (String element : line.split(",", -1)) {
                int end = element.indexOf('=');
                if ((end < 0 ? element : element.substring(0, end)).strip().equalsIgnoreCase(directive)) {
                    return true;
                }
            }
        }
        return false;
    }
}
