package app.c.set;

import static io.routelet.Navigation.notFound;
import static io.routelet.Navigation.redirect;
import static io.routelet.RequestScope.cookies;

import io.routelet.Cookie;
import io.routelet.CookieJar;
import io.routelet.Request;
import io.routelet.Response;
import io.routelet.SameSite;
import io.routelet.conformance.ShownCookie;
import io.routelet.conformance.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets cookies in every way. {@code SameSite=true} has no twin: the attribute knows three values. */
public final class Route {
    public static Response GET(Request request) {
        String variant = Variant.parameter(request, "v", "null");
        CookieJar jar = cookies();
        return switch (variant) {
            case "setget", "delget", "chain", "reqset" -> read(variant, request, jar);
            case "mix", "nr", "nrdel", "nrboth", "rawmulti" -> respond(variant, jar);
            case "redirect", "notfound", "throw" -> leave(variant, jar.set("a", "1"));
            default -> {
                set(variant, jar);
                yield Response.text("ok " + variant);
            }
        };
    }

    private static void set(String variant, CookieJar jar) {
        switch (variant) {
            case "simple" -> jar.set("a", "1");
            case "value" -> jar.set("b", "x y;=,\"é%");
            case "opts" -> jar.set(everything());
            case "obj" -> jar.set(Cookie.of("o", "v").withHttpOnly(true).withPath("/"));
            case "samesite-true", "samesite-strict" -> jar.set(sameSite(SameSite.STRICT));
            case "samesite-none" -> jar.set(sameSite(SameSite.NONE).withSecure(true));
            case "samesite-false" -> jar.set(sameSite(null));
            case "expires-num" -> jar.set(Cookie.of("e", "v").withExpires(Instant.parse("2030-01-02T00:00:00Z")));
            case "maxage0" -> jar.set(Cookie.of("e", "v").withMaxAge(Duration.ZERO));
            case "maxage-1" -> jar.set(Cookie.of("e", "v").withMaxAge(Duration.ofSeconds(-1)));
            case "empty" -> jar.set("e", "");
            case "nopath" -> jar.set(Cookie.of("e", "v").withPath(""));
            case "pathundef" -> jar.set("e", "v");
            case "delete" -> jar.delete("a");
            case "delete-obj" -> jar.delete(Cookie.of("a", "").withPath("/p").withDomain("example.com"));
            case "twice" -> jar.set("a", "1").set("a", "2");
            case "two" -> jar.set("a", "1").set(Cookie.of("b", "2").withHttpOnly(true));
            case "setdelete" -> jar.set("a", "1").delete("a");
            case "badname" -> jar.set("bad name;", "v");
            default -> {}
        }
    }

    private static Cookie everything() {
        return Cookie.of("b", "v")
                .withPath("/p")
                .withDomain("example.com")
                .withMaxAge(Duration.ofSeconds(60))
                .withExpires(Instant.parse("2030-01-02T03:04:05Z"))
                .withHttpOnly(true)
                .withSecure(true)
                .withSameSite(SameSite.LAX)
                .withPriority(Cookie.Priority.HIGH)
                .withPartitioned(true);
    }

    private static Cookie sameSite(SameSite value) {
        return Cookie.of("s", "v").withSameSite(value);
    }

    private static Response read(String variant, Request request, CookieJar jar) {
        Map<String, Object> members = new LinkedHashMap<>();
        switch (variant) {
            case "setget" -> {
                jar.set("z", "9");
                members.put("z", ShownCookie.of(jar.get("z")));
                members.put("all", jar.getAll().stream().map(ShownCookie::of).toList());
            }
            case "delget" -> {
                jar.delete("a");
                members.put("a", ShownCookie.of(jar.get("a")));
                members.put("has", jar.has("a"));
            }
            case "chain" -> members.put("chained", jar.set("a", "1").set("b", "2") == jar);
            default -> {
                members.put("x", request.cookies().get("x"));
                members.put("hdr", request.headers().get("cookie"));
                members.put("viaStore", ShownCookie.of(jar.get("x")));
            }
        }
        return Response.json(members);
    }

    private static Response respond(String variant, CookieJar jar) {
        Response ok = Response.json(Map.of("ok", 1));
        return switch (variant) {
            case "mix" -> {
                jar.set("a", "store");
                yield lines("mix", "h=1; Path=/x", "a=resp; Path=/");
            }
            case "nr" -> ok.withCookie(Cookie.of("n", "1").withHttpOnly(true)).withCookie(Cookie.of("m", "é"));
            case "nrdel" -> ok.withExpiredCookie(Cookie.of("n", ""));
            case "nrboth" -> {
                jar.set("s", "store");
                yield ok.withCookie(Cookie.of("n", "nr"));
            }
            default -> lines("raw", "a=1", "b=2; HttpOnly");
        };
    }

    private static Response lines(String text, String one, String other) {
        return Response.text(text).withAddedHeader("set-cookie", one).withAddedHeader("set-cookie", other);
    }

    private static Response leave(String variant, CookieJar jar) {
        if (variant.equals("redirect")) {
            throw redirect("/d/1");
        }
        if (variant.equals("notfound")) {
            throw notFound();
        }
        throw new IllegalStateException("boom with " + jar.size() + " cookies");
    }
}
