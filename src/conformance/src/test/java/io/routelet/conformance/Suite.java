package io.routelet.conformance;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/** The cases of one configuration as tests, in the order in which they were observed. */
final class Suite {
    private final Deviations deviations = Deviations.read();
    private final Conversation conversation;
    private final Comparison comparison;

    Suite(Client server) {
        this.conversation = new Conversation(server);
        this.comparison = new Comparison("http://" + server.host());
    }

    /** @param config as the cases name it: {@code default} */
    Stream<DynamicTest> tests(String config) {
        return Resource.cases().stream()
                .filter(example -> example.config().equals(config))
                .map(example -> DynamicTest.dynamicTest(example.id(), () -> check(example)));
    }

    private void check(Case example) throws IOException {
        String reason = deviations.notAsked(example);
        Assumptions.assumeTrue(reason == null, reason);
        JsonObject instead = deviations.instead(example);
        JsonObject expected = instead == null ? example.expected() : instead;
        Reply answer = conversation.play(
                example, it -> comparison.difference(expected, it).isEmpty());
        if (instead != null && comparison.difference(example.expected(), answer).isEmpty()) {
            Assertions.fail(example.id() + " passes; take it out of deviations.json");
        }
        String difference = comparison.difference(expected, answer);
        if (!difference.isEmpty()) {
            Assertions.fail(
                    example.id() + ": " + difference + "\n" + example.method() + " " + example.path() + "\n" + answer);
        }
    }
}
