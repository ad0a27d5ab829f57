package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Users;
import java.io.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A render that everybody will see knows nothing of the one who happened to ask for it. */
@ExtendWith(ArquillianExtension.class)
class CleanRenderIT {
    private static final boolean WILDFLY = System.getProperty("test.server").startsWith("WildFly");
    private static final String NOBODY =
            "run \\d+: local=null inherited=null visit=(null|new) principal=null transaction=false";
    private static final int TOGETHER = 8;

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() throws Exception {
        Users.addToServer();
        WebArchive war = ContractWar.of("clean", Map.of(), """
                <filter><filter-name>caller</filter-name><filter-class>contract.clean.CallerFilter</filter-class></filter>
                <filter-mapping><filter-name>caller</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                <security-constraint>
                  <web-resource-collection>
                    <web-resource-name>all</web-resource-name>
                    <url-pattern>/*</url-pattern>
                  </web-resource-collection>
                  <auth-constraint><role-name>reader</role-name></auth-constraint>
                </security-constraint>
                <login-config><auth-method>BASIC</auth-method></login-config>
                <security-role><role-name>reader</role-name></security-role>
                """).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return WILDFLY ? war : war.addAsLibraries(new File(System.getProperty("test.weld")).listFiles());
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    private Reply get(String path, String user) throws Exception {
        return client.get(path, Users.credentials(user));
    }

    @Test
    void aCallerIsOnTheThreadOfARequest() throws Exception {
        assertThat(get("/caller", "alice").text())
                .isEqualTo("local=alice inherited=alice visit=alice principal=alice transaction=" + WILDFLY);
    }

    @Test
    void aFirstRenderIsNobodys() throws Exception {
        Reply first = get("/seen/first", "alice");
        assertThat(first.header("Cache-Status")).isEqualTo("routelet; fwd=uri-miss; stored");
        assertThat(first.text()).matches(NOBODY);
        assertThat(get("/seen/first", "bob").text()).isEqualTo(first.text());
    }

    /** They run at the same time, so their threads are made in requests; which a thread must not remember. */
    @Test
    void aRenderOnAThreadThatACallerHasMadeIsNobodys() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(TOGETHER);
        try {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                String path = "/seen/together" + i;
                replies.add(callers.submit(() -> get(path, "alice")));
            }
            for (Future<Reply> reply : replies) {
                assertThat(reply.get().text()).matches(NOBODY);
            }
        } finally {
            callers.shutdownNow();
        }
        for (int i = 0; i < TOGETHER; i++) {
            assertThat(get("/seen/after" + i, "bob").text()).matches(NOBODY);
        }
    }

    @Test
    void aRenewalInTheBackgroundIsNobodys() throws Exception {
        String first = get("/seen/renewed", "alice").text();
        client.send("POST", "/revalidate", new byte[0], Users.credentials("bob"));
        Reply stale = get("/seen/renewed", "alice");
        assertThat(stale.header("Cache-Status")).isEqualTo("routelet; hit; detail=stale");
        String renewed = stale.text();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (renewed.equals(first) && System.nanoTime() < deadline) {
            renewed = get("/seen/renewed", "alice").text();
        }
        assertThat(renewed).isNotEqualTo(first).matches(NOBODY);
    }

    /** What others read before the end of a transaction may be from before it. */
    @ParameterizedTest
    @ValueSource(strings = {"/transaction", "/transaction?fails"})
    void aTransactionRevalidatesOnceMoreAtItsEnd(String path) throws Exception {
        assumeThat(WILDFLY).as("a server with JTA").isTrue();
        String before = get("/seen/transacted", "alice").text();
        byte[] page = base.resolve("seen/transacted").toString().getBytes(StandardCharsets.US_ASCII);
        String meanwhile =
                client.send("POST", path, page, Users.credentials("alice")).text();
        Reply after = get("/seen/transacted", "alice");

        assertThat(meanwhile).matches(NOBODY).isNotEqualTo(before);
        assertThat(after.header("Cache-Status")).isEqualTo("routelet; fwd=miss; stored");
        assertThat(after.text()).matches(NOBODY).isNotEqualTo(meanwhile);
    }
}
