package io.routelet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One {@code http} block: a request, and from the line that begins with {@code HTTP/1.1} the answer. The status, each
 * header and the body that are shown must be what comes; {@code …} stands for anything. The lines of a multipart body end as
 * they have to, with CR and LF.
 */
record Conversation(Message request, Message answer) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ANSWER = "HTTP/1.1 ";

    /** A first line, headers, and what follows the first empty line. */
    record Message(String start, List<Map.Entry<String, String>> headers, String body) {
        static Message of(List<String> lines) {
            int empty = lines.indexOf("");
            int end = empty < 0 ? lines.size() : empty;
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            for (String line : lines.subList(1, end)) {
                int colon = line.indexOf(':');
                headers.add(Map.entry(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip()));
            }
            String body = lines.stream().skip(end + 1L).collect(Collectors.joining("\n"));
            return new Message(lines.get(0), headers, body.strip());
        }

        String sentBody() {
            boolean multipart =
                    headers.stream().anyMatch(header -> header.getValue().startsWith("multipart/"));
            return multipart ? body.replace("\n", "\r\n") : body;
        }
    }

    static Conversation of(Page.Block block) {
        List<String> lines = block.text().lines().toList();
        int answer = 0;
        while (!lines.get(answer).startsWith(ANSWER)) {
            answer++;
        }
        return new Conversation(Message.of(lines.subList(0, answer)), Message.of(lines.subList(answer, lines.size())));
    }

    void check(int port) throws IOException, InterruptedException {
        HttpResponse<String> got = CLIENT.send(toRequest(port), BodyHandlers.ofString());
        assertThat(got.statusCode() + " " + got.body())
                .startsWith(answer.start().split(" ")[1] + " ");
        for (Map.Entry<String, String> header : answer.headers()) {
            List<String> values = got.headers().allValues(header.getKey());
            assertThat(values)
                    .as(got.headers().map().toString())
                    .anyMatch(pattern(header.getValue()).asMatchPredicate());
        }
        if (!answer.body().isEmpty()) {
            assertThat(got.body().strip()).matches(pattern(answer.body()));
        }
    }

    private HttpRequest toRequest(int port) {
        String[] start = request.start().split(" ");
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create("http://localhost:" + port + start[1]))
                .method(start[0], BodyPublishers.ofString(request.sentBody()));
        request.headers().forEach(header -> builder.header(header.getKey(), header.getValue()));
        return builder.build();
    }

    private static Pattern pattern(String shown) {
        String pattern = Stream.of(shown.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.DOTALL);
    }
}
