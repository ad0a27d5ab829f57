package io.routelet.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The deployed sample, for one client of it. */
final class Site {
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    private final URI base;
    private final HttpClient client = HttpClient.newHttpClient();

    Site(URI base) {
        this.base = base;
    }

    HttpClient client() {
        return client;
    }

    /** The path that the outside world knows a path of the application by. */
    String outside(String path) {
        return base.resolve(path.substring(1)).getPath();
    }

    /** A request in the making; header names and values in turn. */
    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path.substring(1)));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> json(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    /** Adds a product of a name that no other has; its path. */
    String newProduct() throws IOException, InterruptedException {
        String name = "Tea " + UUID.randomUUID();
        HttpResponse<String> created = json(
                "POST", "/api/products", "{\"name\":\"" + name + "\",\"description\":\"For a test\",\"price\":3.5}");
        return "/api/products/" + id(created.body());
    }

    /** The first number called {@code id} in some JSON. */
    static String id(String json) {
        Matcher id = ID.matcher(json);
        if (!id.find()) {
            throw new AssertionError("No id in " + json);
        }
        return id.group(1);
    }
}
