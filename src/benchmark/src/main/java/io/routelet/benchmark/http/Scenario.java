package io.routelet.benchmark.http;

import java.nio.charset.StandardCharsets;

/** What is asked for. */
enum Scenario {
    /** A short text that is always the same. */
    TEXT("GET text", get("/text", "")),
    /** A record with a parameter of the path in it. */
    USER("GET JSON", get("/users/20481", "")),
    /** 1 KB of JSON, read and sent back. */
    ORDER("POST JSON", post(Order.example())),
    /** 10 KB that are kept. */
    CACHED("GET cached", get("/cached", "")),
    /** The same, compressed. */
    ZIPPED("GET gzip", get("/cached", "Accept-Encoding: gzip, deflate, br\r\n")),
    /** The same, for a client that has it. */
    UNCHANGED("GET 304", get("/cached", "If-None-Match: \"10k\"\r\n"));

    private final String title;
    private final String request;

    Scenario(String title, String request) {
        this.title = title;
        this.request = request;
    }

    private static String get(String path, String headers) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n" + headers + "\r\n";
    }

    private static String post(String json) {
        return "POST /orders HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: "
                + json.length() + "\r\n\r\n" + json;
    }

    String title() {
        return title;
    }

    /** The request as it goes over the wire. */
    byte[] request() {
        return request.getBytes(StandardCharsets.US_ASCII);
    }
}
