package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Server-sent events. The sources wait at a gate that the test opens, so nothing here depends on how fast it is. */
@ExtendWith(ArquillianExtension.class)
class EventsIT {
    @ArquillianResource
    @OperateOnDeployment("lasting")
    private URI base;

    @ArquillianResource
    private Deployer deployer;

    @Deployment(name = "lasting", testable = false)
    static WebArchive lasting() {
        return ContractWar.of("events", Map.of("routelet.limits.heartbeat", "50ms"));
    }

    @Deployment(name = "undeployed", managed = false, testable = false)
    static WebArchive undeployed() {
        return ShrinkWrap.create(WebArchive.class, "undeployed.war").merge(ContractWar.of("events", Map.of()));
    }

    private static String event(Wire wire) throws Exception {
        String chunk = "";
        while (!chunk.contains("data:")) {
            chunk = new String(wire.chunk(), StandardCharsets.UTF_8);
        }
        return chunk;
    }

    /** What comes until the body ends or is broken off. */
    private static String rest(Wire wire) throws SocketTimeoutException {
        StringBuilder rest = new StringBuilder();
        try {
            for (byte[] chunk = wire.chunk(); chunk.length > 0; chunk = wire.chunk()) {
                rest.append(new String(chunk, StandardCharsets.UTF_8));
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            rest.append("(broken off)");
        }
        return rest.toString();
    }

    @Test
    void anEventArrivesWhileTheSourceStillWaits() throws Exception {
        Client client = new Client(base);
        try (Wire wire = client.open()) {
            Reply head = wire.send(client.head("GET", "/waiting", "Last-Event-ID: 41") + "\r\n")
                    .head();
            assertThat(head.header("content-type")).startsWith("text/event-stream");
            assertThat(head.header("cache-control")).isEqualTo("no-cache, no-transform");
            assertThat(head.header("content-length")).isNull();
            assertThat(event(wire)).isEqualTo("id: 42\ndata: first\ndata: line\n\n");
            assertThat(client.send("POST", "/waiting", "Content-Length: 0").status())
                    .isEqualTo(204);
            assertThat(event(wire)).isEqualTo("event: last\nretry: 1000\ndata: {\"a\":1}\n\n");
            assertThat(rest(wire)).doesNotContain("data:", "broken");
        }
    }

    @Test
    void aSilentClientThatHasGoneIsNoticed() throws Exception {
        Client client = new Client(base);
        try (Wire wire = client.open()) {
            wire.send(client.head("GET", "/silent") + "\r\n").head();
            assertThat(event(wire)).contains("data: open");
            assertThat(new String(wire.chunk(), StandardCharsets.UTF_8)).startsWith(":");
            wire.abort();
        }
        assertThat(client.get("/silent/ended").text()).isEqualTo("interrupted, closed");
    }

    @Test
    void undeploymentEndsTheStreams() throws Exception {
        deployer.deploy("undeployed");
        Client client = new Client(base.resolve("/undeployed/"));
        try (Wire wire = client.open()) {
            wire.send(client.head("GET", "/silent") + "\r\n").head();
            assertThat(event(wire)).contains("data: open");
            deployer.undeploy("undeployed");
            assertThat(rest(wire)).doesNotContain("data:");
        }
    }
}
