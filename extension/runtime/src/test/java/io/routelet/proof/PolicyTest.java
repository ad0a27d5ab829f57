package io.routelet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Policy STANDARD = Policy.standard();

    /** Of Java after 17, or of libraries that an application may have. */
    private static final Set<String> ELSEWHERE = Set.of(
            "java.lang.MatchException",
            "java.lang.Thread$Builder",
            "java.util.SequencedCollection",
            "java.util.SequencedMap",
            "java.util.SequencedSet",
            "org.slf4j.Logger",
            "org.slf4j.LoggerFactory",
            "jakarta.servlet.http",
            "jakarta.ws.rs.client");

    /** Of Java after 17, and the one that is no member. */
    private static final Set<String> OTHER_MEMBERS =
            Set.of("java.lang.Object.new-instance", "java.util.Objects.toIdentityString");

    @Test
    void whatIsNotKnownIsNotPure() {
        assertThat(STANDARD.against("com/acme/Unknown", "call")).isEqualTo("code that cannot be followed");
    }

    @Test
    void reasonAgainstMemberWinsOverPureType() {
        assertThat(STANDARD.against("java/time/LocalDate", "now")).isEqualTo("the clock");
        assertThat(STANDARD.against("java/time/LocalDate", "of")).isNull();
    }

    @Test
    void pureTypeWinsOverReasonAgainstItsPackage() {
        assertThat(STANDARD.against("java/net/URI", "create")).isNull();
        assertThat(STANDARD.against("java/net/Socket", "<init>")).isEqualTo("the network");
    }

    @Test
    void memberOfAnyTypeCanBeRefused() {
        assertThat(STANDARD.against("java/time/DateTimeException", "printStackTrace"))
                .isEqualTo("the console");
    }

    @Test
    void packageDoesNotStandForThoseBelowIt() {
        Policy policy = Policy.parse("[pure]\njava.util.*\n");
        assertThat(policy.against("java/util/List", "of")).isNull();
        assertThat(policy.against("java/util/stream/Stream", "of")).isNotNull();
    }

    @Test
    void commentsAndEmptyLinesSayNothing() {
        Policy policy = Policy.parse("# all\n\n[a reason] # why\njava.lang.Thread # not yet\n");
        assertThat(policy.against("java/lang/Thread", "sleep")).isEqualTo("a reason");
    }

    /** A member that is misspelt would be a reason that never holds. */
    @Test
    void everythingInTheTableExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String line : lines()) {
            String[] words = line.split(" ");
            if (!words[0].contains("*") && !ELSEWHERE.contains(words[0])) {
                Class<?> type = load(words[0]);
                if (type == null) {
                    missing.add(words[0]);
                } else {
                    Arrays.stream(words)
                            .skip(1)
                            .filter(member -> !has(type, member))
                            .forEach(member -> missing.add(words[0] + "." + member));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Whatever needs no argument gets its answer from somewhere: these are constants, or new and empty. */
    @Test
    void pureFunctionsWithoutArgumentsAreKnown() throws IOException {
        Set<String> fine = Set.of(
                "lineSeparator values getDecoder getEncoder getMimeDecoder getMimeEncoder getUrlDecoder getUrlEncoder"
                        .split(" "));
        Set<String> made = Set.of(
                "reverseOrder naturalOrder of comparingByKey comparingByValue empty builder counting joining toList toSet"
                        .split(" "));
        Set<String> other = Set.of(("newKeySet timeLineOrder parsedExcessDays parsedLeapSecond nullReader nullWriter"
                        + " nullOutputStream noContent forbidden notFound unauthorized toUnmodifiableList"
                        + " toUnmodifiableSet getISOCountries getISOLanguages getAvailableZoneIds")
                .split(" "));
        assertThat(pureFunctionsWithoutArguments())
                .filteredOn(name -> !fine.contains(name) && !made.contains(name) && !other.contains(name))
                .allMatch(name ->
                        name.startsWith("empty") || name.endsWith("vailableLocales") || name.matches("get.*Instance"));
    }

    private static List<String> pureFunctionsWithoutArguments() throws IOException {
        List<String> found = new ArrayList<>();
        for (String line : lines()) {
            Class<?> type = load(line.split(" ")[0]);
            for (Method method : type == null ? new Method[0] : type.getMethods()) {
                boolean isFunction = Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0;
                if (isFunction && STANDARD.against(type.getName().replace('.', '/'), method.getName()) == null) {
                    found.add(method.getName());
                }
            }
        }
        return found;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = Policy.class.getResourceAsStream("policy.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.contains("#") ? line.substring(0, line.indexOf('#')) : line)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("["))
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PolicyTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static boolean has(Class<?> type, String member) {
        Stream<String> names = Stream.of(type.getMethods(), type.getDeclaredMethods(), Object.class.getMethods())
                .flatMap(Arrays::stream)
                .map(Method::getName);
        return member.equals("new")
                || OTHER_MEMBERS.contains(type.getName() + "." + member)
                || names.anyMatch(member::equals)
                || Arrays.stream(type.getFields())
                        .anyMatch(field -> field.getName().equals(member));
    }
}
