package io.routelet.conformance;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The cases of one configuration as tests, in the order in which they were observed. Next.js prerenders in its build,
 * Routelet behind the start: what a case finds prerendered is waited for before the first of them.
 */
final class Suite {
    private final Deviations deviations = Deviations.read();
    private final Conversation conversation;
    private final String origin;

    Suite(Client server) {
        this.conversation = new Conversation(server);
        this.origin = "http://" + server.host();
    }

    /** @param config as the cases name it: {@code default} */
    Stream<DynamicTest> tests(String config) {
        List<Case> cases = Resource.cases().stream()
                .filter(example -> example.config().equals(config))
                .toList();
        Stream<DynamicTest> prerendered =
                prerendered(cases).stream().map(path -> DynamicTest.dynamicTest(path, () -> checkPrerendered(path)));
        return Stream.concat(
                prerendered,
                cases.stream().map(example -> DynamicTest.dynamicTest(example.id(), () -> check(example))));
    }

    /** The paths that nobody has asked for when a case finds them in the cache. */
    private Set<String> prerendered(List<Case> cases) {
        Set<String> prerendered = new TreeSet<>();
        Set<String> asked = new HashSet<>();
        for (Case example : cases) {
            if (deviations.notAsked(example) == null) {
                example.before().forEach(step -> asked.add(Case.pathname(step.replaceFirst("^[A-Z]+ ", ""))));
                boolean hit = expected(example).getString("cache", "").equals("hit");
                if (asked.add(example.pathname()) && hit) {
                    prerendered.add(example.pathname());
                }
            }
        }
        return prerendered;
    }

    private void checkPrerendered(String path) throws IOException {
        Reply answer = conversation.prerendered(path);
        if (!CacheStatus.isHit(answer)) {
            Assertions.fail(path + " is not prerendered\n" + answer);
        }
    }

    private JsonObject expected(Case example) {
        JsonObject instead = deviations.instead(example);
        return instead == null ? example.expected() : instead;
    }

    private void check(Case example) throws IOException {
        String reason = deviations.notAsked(example);
        Assumptions.assumeTrue(reason == null, reason);
        JsonObject expected = expected(example);
        Comparison comparison = new Comparison(origin, conversation.begin(example));
        Predicate<Reply> fits = it -> comparison.difference(expected, it).isEmpty();
        Reply answer = conversation.finish(example, fits);
        if (deviations.instead(example) != null
                && comparison.difference(example.expected(), answer).isEmpty()) {
            Assertions.fail(example.id() + " passes; take it out of deviations.json");
        }
        String difference = comparison.difference(expected, answer);
        if (!difference.isEmpty()) {
            Assertions.fail(
                    example.id() + ": " + difference + "\n" + example.method() + " " + example.path() + "\n" + answer);
        }
    }
}
