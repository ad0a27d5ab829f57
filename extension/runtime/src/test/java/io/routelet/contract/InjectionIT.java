package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import java.io.File;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Instances of routes where CDI runs: that of WildFly, and Weld in the WAR on Tomcat. */
@ExtendWith(ArquillianExtension.class)
class InjectionIT {
    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        WebArchive war = ContractWar.of("injection", Map.of()).addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        return System.getProperty("test.server").startsWith("WildFly")
                ? war
                : war.addAsLibraries(new File(System.getProperty("test.weld")).listFiles());
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @Test
    void aRouteIsInjected() throws Exception {
        assertThat(client.get("/plain").text()).isEqualTo("hello from a bean, ready");
    }

    @Test
    void aRouteIsOneForTheApplication() throws Exception {
        String first = client.get("/counting").text();
        assertThat(Integer.parseInt(client.get("/counting").text())).isEqualTo(Integer.parseInt(first) + 1);
    }

    @Test
    void aRouteMayBeABean() throws Exception {
        assertThat(client.get("/scoped").text()).isEqualTo("hello from a bean");
        assertThat(client.get("/scoped").text()).isEqualTo("hello from a bean");
    }

    @Test
    void aBeanOfTheRequestIsTheRequests() throws Exception {
        String first = client.get("/per-request").text();
        assertThat(client.get("/per-request").text()).isNotEqualTo(first);
    }
}
