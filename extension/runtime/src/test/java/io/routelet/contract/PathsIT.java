package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No spelling of a path reaches a handler that the container's security constraint is to protect. */
@ExtendWith(ArquillianExtension.class)
class PathsIT {
    private static final List<String> PROTECTED =
            List.of("/admin/secret", "/admin/any/thing", "/shop/private/a", "/vault/door");
    private static final String[] METHODS = {"GET", "HEAD", "POST", "OPTIONS", "TRACE", "PROPFIND", "get", "PUT"};
    private static final String[] VERSIONS = {"HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0"};

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("paths", Map.of(), """
                <security-constraint>
                  <web-resource-collection>
                    <web-resource-name>protected</web-resource-name>
                    <url-pattern>/admin/*</url-pattern>
                    <url-pattern>/shop/private/*</url-pattern>
                    <url-pattern>/vault/door</url-pattern>
                  </web-resource-collection>
                  <auth-constraint><role-name>admin</role-name></auth-constraint>
                </security-constraint>
                <login-config><auth-method>BASIC</auth-method></login-config>
                <security-role><role-name>admin</role-name></security-role>
                """);
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @Test
    void theConstraintHoldsForThePlainPath() throws Exception {
        for (String path : PROTECTED) {
            assertThat(client.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(client.get("/open/a").text()).isEqualTo("open [a]");
        assertThat(client.get("/vault/window").text()).isEqualTo("open [window]");
    }

    @Test
    void noSpellingReachesAProtectedHandler() throws Exception {
        List<String> requests = requests();
        assertThat(requests).hasSizeGreaterThan(2_000);
        List<String> leaks = requests.parallelStream().filter(this::leaks).toList();
        assertThat(leaks).isEmpty();
        assertThat(client.get("/counter").text()).isEqualTo("0");
    }

    private List<String> requests() {
        List<String> requests = new ArrayList<>();
        for (String path : PROTECTED) {
            for (String spelling : Spellings.of(path)) {
                for (int method = requests.size() % 2; method < 2; method++) {
                    requests.add(METHODS[(requests.size() + method) % METHODS.length] + " " + client.contextPath()
                            + spelling + " " + VERSIONS[requests.size() % VERSIONS.length]);
                }
                requests.add("GET " + client.contextPath() + spelling + " HTTP/1.1");
            }
            requests.add("GET " + client.contextPath().replaceFirst("/", "//") + path + " HTTP/1.1");
            requests.add("GET /x/.." + client.contextPath() + path + " HTTP/1.1");
            requests.add("GET /x/..;" + client.contextPath() + path + " HTTP/1.1");
            requests.add("GET http://other" + client.contextPath() + path + " HTTP/1.1");
            requests.add("GET " + client.contextPath() + ";x" + path + " HTTP/1.1");
            requests.add("GET " + client.contextPath() + "/;x/.." + path + " HTTP/1.1");
        }
        return requests;
    }

    private boolean leaks(String requestLine) {
        return answer(requestLine).contains("PROTECTED");
    }

    private String answer(String requestLine) {
        try (Wire wire = client.open()) {
            return wire.send(requestLine + "\r\nHost: " + client.host()
                            + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .readAll();
        } catch (IOException e) {
            return "broken " + e;
        }
    }

    @ParameterizedTest
    @MethodSource
    void aSpellingHasOneReadingOnEveryContainer(String spelling, String outcome) {
        assertThat(outcome(answer("GET " + client.contextPath() + spelling + " HTTP/1.1")))
                .isEqualTo(outcome);
    }

    static Stream<Arguments> aSpellingHasOneReadingOnEveryContainer() throws IOException {
        try (InputStream table = PathsIT.class.getResourceAsStream("spellings.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                            .lines()
                            .filter(line -> line.startsWith("/"))
                            .map(line -> line.split(" +", 2))
                            .map(cells -> Arguments.of(octets(cells[0]), octets(cells[1])))
                            .toList()
                            .stream();
        }
    }

    private static String octets(String written) {
        return Pattern.compile("\\\\x(..)")
                .matcher(written)
                .replaceAll(octet -> Character.toString((char) Integer.parseInt(octet.group(1), 16)));
    }

    private static String outcome(String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return "closed";
        }
        String status = answer.substring(9, 12);
        return status.equals("200") ? answer.substring(answer.indexOf("\r\n\r\n") + 4) : status;
    }
}
