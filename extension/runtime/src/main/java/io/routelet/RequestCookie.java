package io.routelet;

/**
 * A cookie as the client sent it.
 *
 * @param name as sent
 * @param value percent-decoded
 */
public record RequestCookie(String name, String value) {}
