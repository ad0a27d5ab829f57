package io.routelet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whether the response of a route's GET is kept, and for how long. Other methods are never kept.
 *
 * <pre>{@code
 * @RouteConfig(dynamic = Dynamic.FORCE_STATIC, revalidate = 60, tags = "items")
 * public final class Route {
 *     public static Response GET() { … }
 * }
 * }</pre>
 *
 * The path alone names a kept response: a query string is no part of it.
 *
 * @see <a href="https://nextjs.org/docs/app/api-reference/file-conventions/route-segment-config">Route segment config</a>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RouteConfig {
    /** No time at all: a response that is never stale, a handler that may take as long as it likes where it is not kept. */
    long NEVER = -1;

    /** When GET runs. */
    Dynamic dynamic() default Dynamic.AUTO;

    /**
     * Seconds until a kept response is stale: it is still served while one run in the background renews it. 0 is
     * {@link Dynamic#FORCE_DYNAMIC}.
     */
    long revalidate() default NEVER;

    /** Seconds until a kept response is no longer served stale, more than {@code revalidate}; at first one year. */
    long expire() default 31_536_000;

    /** Names to revalidate the responses by; 1 to 256 characters each. */
    String[] tags() default {};

    /** Whether parameters that {@code generateStaticParams} does not name are rendered when they are asked for; else 404. */
    boolean dynamicParams() default true;

    /**
     * Seconds that a handler of the route may take, whatever its method. Past them its thread is interrupted, and the
     * answer is 503 if nothing is out yet.
     */
    long maxDuration() default NEVER;
}
