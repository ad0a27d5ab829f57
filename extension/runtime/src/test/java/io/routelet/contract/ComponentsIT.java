package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With Cache Components: GETs that nobody has said anything of. */
@ExtendWith(ArquillianExtension.class)
class ComponentsIT {
    private static final String HIT = "routelet; hit";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("components", Map.of("routelet.cacheComponents", "true"));
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/info", "/data", "/items/1", "/kept"})
    void whatNeedsNoRequestRunsOnce(String path) throws Exception {
        String kept = client.getUntil(HIT, path).text();

        assertThat(client.get(path).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/random", "/agent", "/brief", "/moved", "/forced", "/users/1"})
    void whatDoesOrCannotBeShownNotToRunsForEachRequest(String path) throws Exception {
        client.get(path);
        Reply second = client.get(path, "User-Agent: me");

        assertThat(second.header("Cache-Status")).isNull();
        assertThat(second.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void theRequestIsThatOfTheClient() throws Exception {
        assertThat(client.get("/agent", "User-Agent: me").text()).isEqualTo("me");
        assertThat(client.get("/agent", "User-Agent: you").text()).isEqualTo("you");
    }

    @Test
    void theLifeOfTheDataIsThatOfTheResponse() throws Exception {
        assertThat(client.getUntil(HIT, "/data").header("CDN-Cache-Control"))
                .isEqualTo("max-age=3600, stale-while-revalidate=82800");
    }

    @Test
    void aTagOfTheDataRenewsTheResponse() throws Exception {
        String old = client.getUntil(HIT, "/data").text();
        client.send("POST", "/data", new byte[0]);

        assertThat(client.get("/data").text()).isNotEqualTo(old);
    }
}
