package io.routelet.benchmark.http;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The answer that both sides give without making it: 10 KB of JSON. */
public final class CachedAnswer {
    /** Its type. */
    public static final String TYPE = "application/json";
    /** What it says to caches; without it the lines have an age in them, which changes their length. */
    public static final String CACHE_CONTROL = "public, max-age=60";
    /** Its entity tag as it is. */
    public static final String ETAG = "\"10k\"";
    /** Its text. */
    public static final String BODY = IntStream.range(0, 200)
            .mapToObj(i -> "{\"id\":" + (10_000 + i) + ",\"name\":\"The item with number " + (10_000 + i) + "\"}")
            .collect(Collectors.joining(",", "[", "]"));

    private CachedAnswer() {}
}
