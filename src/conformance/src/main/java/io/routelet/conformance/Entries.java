package io.routelet.conformance;

import io.routelet.Headers;
import io.routelet.SearchParams;
import java.util.ArrayList;
import java.util.List;

/** Names and values as JavaScript lists them: pairs, in their order. */
public final class Entries {
    private Entries() {}

    /** Those of search parameters. */
    public static List<List<String>> of(SearchParams params) {
        List<List<String>> entries = new ArrayList<>();
        params.forEach((name, value) -> entries.add(List.of(name, value)));
        return entries;
    }

    /** Those of headers. */
    public static List<List<String>> of(Headers headers) {
        List<List<String>> entries = new ArrayList<>();
        headers.forEach((name, value) -> entries.add(List.of(name, value)));
        return entries;
    }
}
