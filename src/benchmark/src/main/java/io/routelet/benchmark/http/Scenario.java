package io.routelet.benchmark.http;

import java.nio.charset.StandardCharsets;

/** What is asked for. */
enum Scenario {
    /** A short text that is always the same. */
    TEXT("GET text", "GET /text HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n"),
    /** A record with a parameter of the path in it. */
    USER("GET JSON", "GET /users/20481 HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n"),
    /** 1 KB of JSON, read and sent back. */
    ORDER("POST JSON", post(Order.example()));

    private final String title;
    private final String request;

    Scenario(String title, String request) {
        this.title = title;
        this.request = request;
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
