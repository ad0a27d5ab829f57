/**
 * What a route author imports: the request, the response, and the functions around them. Used while a request is
 * answered, and as plain values in tests.
 *
 * <pre>{@code
 * package app.hello;
 *
 * public final class Route {
 *     public static Response GET(Request request) {
 *         return Response.json(Map.of("hello", request.url().searchParams().get("name")));
 *     }
 * }
 * }</pre>
 */
@NullMarked
package io.routelet;

import org.jspecify.annotations.NullMarked;
