package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
class AfterIT {
    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("tasks", Map.of());
    }

    @ParameterizedTest
    @CsvSource({"ok,200", "throws,500", "notFound,404", "redirect,307", "late,200", "lateThrows,500"})
    void tasksRunOnceTheResponseIsOut(String kind, int status) throws Exception {
        Client client = new Client(base);
        assertThat(client.get("/run/" + kind, "X-Id: " + kind, "Cookie: c=" + kind)
                        .status())
                .isEqualTo(status);
        assertThat(client.get("/seen/" + kind).text())
                .isEqualTo("[first " + kind + " " + kind + ", second, nested, cookies sealed]");
    }

    @Test
    void aTaskCannotHoldTheResponse() throws Exception {
        Client client = new Client(base);
        assertThat(client.get("/held").text()).isEqualTo("out");
        assertThat(client.send("POST", "/held", "Content-Length: 0").text()).isEqualTo("ran");
    }
}
