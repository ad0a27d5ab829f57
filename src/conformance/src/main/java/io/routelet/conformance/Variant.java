package io.routelet.conformance;

import io.routelet.Request;

/** Reads which branch of a handler a case asks for. */
public final class Variant {
    private Variant() {}

    /** The search parameter {@code v}, empty where there is none. */
    public static String of(Request request) {
        return parameter(request, "v", "");
    }

    /** A search parameter, or another text where there is none. */
    public static String parameter(Request request, String name, String otherwise) {
        String value = request.url().searchParams().get(name);
        return value == null ? otherwise : value;
    }

    /** A search parameter that is a number, or another one where there is none or it is empty. */
    public static int number(Request request, String name, int otherwise) {
        String value = parameter(request, name, "");
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }
}
