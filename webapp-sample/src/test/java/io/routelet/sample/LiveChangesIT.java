package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class LiveChangesIT {
    @ArquillianResource
    private URI base;

    private Site listener;
    private Site other;
    private HttpResponse<Stream<String>> stream;
    private Iterator<String> lines;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void listen() throws Exception {
        listener = new Site(base);
        other = new Site(base);
        stream = listener.client().send(listener.request("/api/products/events").build(), BodyHandlers.ofLines());
        lines = stream.body().iterator();
        awaitLine("event: ready");
    }

    @AfterEach
    void stop() {
        stream.body().close();
    }

    @Test
    void theStreamSaysWhatItIs() {
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.headers().firstValue("Cache-Control").orElseThrow()).contains("no-cache");
    }

    @Test
    void changesOfAnotherClientArriveAsTheyHappen() throws Exception {
        String path = other.newProduct();
        awaitChange("CREATED", path);
        other.json("PATCH", path, "{\"price\":1}");
        awaitChange("UPDATED", path);
        other.send("DELETE", path, "");
        awaitChange("DELETED", path);
    }

    @Test
    void aLookAtAProductIsToldOnceTheAnswerIsOut() throws Exception {
        String path = other.newProduct();
        other.get(path);
        awaitChange("VIEWED", path);
    }

    @Test
    void everyListenerHearsEveryChange() throws Exception {
        try (Stream<String> second = other.client()
                .send(other.request("/api/products/events").build(), BodyHandlers.ofLines())
                .body()) {
            Iterator<String> heard = second.iterator();
            await(heard, "event: ready");
            String path = listener.newProduct();
            await(heard, change("CREATED", path));
            awaitChange("CREATED", path);
        }
    }

    /** A change before the question is heard is not the next one, so there are changes until the answer comes. */
    @Test
    void theNextChangeAnswersWhoAskedForIt() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = listener.client()
                .sendAsync(listener.request("/api/products/next-change").build(), BodyHandlers.ofString());
        String path = other.newProduct();
        while (!answer.isDone()) {
            other.json("PATCH", path, "{\"price\":1}");
        }
        assertThat(answer.get().statusCode()).isEqualTo(200);
        assertThat(Site.id(answer.get().body())).isEqualTo(path.substring(path.lastIndexOf('/') + 1));
    }

    private void awaitChange(String kind, String path) {
        awaitLine(change(kind, path));
    }

    private static String change(String kind, String path) {
        return "data: {\"kind\":\"" + kind + "\",\"id\":" + path.substring(path.lastIndexOf('/') + 1) + "}";
    }

    private void awaitLine(String expected) {
        await(lines, expected);
    }

    private static void await(Iterator<String> lines, String expected) {
        while (lines.hasNext()) {
            if (lines.next().equals(expected)) {
                return;
            }
        }
        throw new AssertionError("The stream ended without " + expected);
    }
}
