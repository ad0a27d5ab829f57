package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Users;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is for those whom the container and every filter of the application let in. */
@ExtendWith(ArquillianExtension.class)
class GuardIT {
    private static final List<String> GUARDS = List.of(
            "pattern",
            "servlet",
            "annotation",
            "listener-pattern-after",
            "listener-pattern-before",
            "listener-servlet-after",
            "listener-servlet-before",
            "initializer-pattern-after",
            "initializer-pattern-before",
            "initializer-servlet-after",
            "initializer-servlet-before");
    private static final String HIT = "routelet; hit";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() throws Exception {
        Users.addToServer();
        JavaArchive framework = ShrinkWrap.create(JavaArchive.class, "zz-framework.jar")
                .addAsResource(
                        new StringAsset("contract.guards.GuardInitializer"),
                        "META-INF/services/jakarta.servlet.ServletContainerInitializer");
        return ContractWar.of("guards", Map.of(), """
                <filter><filter-name>pattern</filter-name>
                  <filter-class>contract.guards.Guard$ByPattern</filter-class>
                  <async-supported>true</async-supported></filter>
                <filter><filter-name>servlet</filter-name>
                  <filter-class>contract.guards.Guard$ByServlet</filter-class>
                  <async-supported>true</async-supported></filter>
                <filter><filter-name>cookie</filter-name>
                  <filter-class>contract.guards.CookieFilter</filter-class>
                  <async-supported>true</async-supported></filter>
                <filter-mapping><filter-name>pattern</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                <filter-mapping><filter-name>servlet</filter-name><servlet-name>routelet</servlet-name></filter-mapping>
                <filter-mapping><filter-name>cookie</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                <servlet><servlet-name>dispatch</servlet-name>
                  <servlet-class>contract.guards.DispatchServlet</servlet-class>
                  <async-supported>true</async-supported></servlet>
                <servlet-mapping><servlet-name>dispatch</servlet-name>
                  <url-pattern>/dispatch/*</url-pattern></servlet-mapping>
                <error-page><error-code>409</error-code><location>/page</location></error-page>
                <security-constraint>
                  <web-resource-collection>
                    <web-resource-name>vault</web-resource-name>
                    <url-pattern>/vault/*</url-pattern>
                  </web-resource-collection>
                  <auth-constraint><role-name>reader</role-name></auth-constraint>
                </security-constraint>
                <login-config><auth-method>BASIC</auth-method></login-config>
                <security-role><role-name>reader</role-name></security-role>
                """).addAsLibraries(framework);
    }

    @BeforeEach
    void warmUp() throws Exception {
        client = new Client(base);
        client.get("/page");
        assertThat(client.get("/page").header("Cache-Status")).isEqualTo(HIT);
    }

    @Test
    void everyGuardRunsBeforeAHit() throws Exception {
        assertThat(client.get("/page").headers("X-Ran")).containsExactlyInAnyOrderElementsOf(GUARDS);
    }

    @ParameterizedTest
    @FieldSource("GUARDS")
    void whomAGuardRefusesGetsNothing(String guard) throws Exception {
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply refused = client.send(method, "/page", "X-Refuse: " + guard);
            assertThat(refused.status()).as(method).isEqualTo(403);
            assertThat(refused.body()).isEmpty();
            assertThat(refused.header("Cache-Status")).isNull();
            assertThat(refused.header("ETag")).isNull();
        }
    }

    @Test
    void aConstraintHoldsForWhatIsKept() throws Exception {
        String path = "/vault/1";
        assertThat(client.get(path, Users.credentials("alice")).text()).isEqualTo("PROTECTED");
        Reply hit = client.get(path, Users.credentials("alice"));
        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Cache-Control")).containsAnyOf("private", "no-store"); // The container's own.
        assertThat(hit.header("CDN-Cache-Control")).isNull();
        for (String method : new String[] {"GET", "HEAD"}) {
            Reply refused = client.send(method, path);
            assertThat(refused.status()).as(method).isEqualTo(401);
            assertThat(refused.toString()).doesNotContain("PROTECTED", "routelet; hit");
        }
        assertThat(client.get(path, "Authorization: Basic YWxpY2U6d3Jvbmc=").status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"forward", "include", "async", "error"})
    void aDispatchIsNeverAnsweredWithWhatIsKept(String kind) throws Exception {
        String kept = client.get("/page").text();
        Reply first = client.get("/dispatch/" + kind);
        Reply second = client.get("/dispatch/" + kind);

        for (Reply reply : new Reply[] {first, second}) {
            assertThat(reply.header("Cache-Status")).isNull();
            assertThat(reply.text()).isNotEqualTo(kept);
        }
        if (!kind.equals("include")) {
            assertThat(first.text()).startsWith("run ");
            assertThat(second.text()).startsWith("run ").isNotEqualTo(first.text());
        }
        assertThat(client.get("/page").text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cookie", "header", "session"})
    void aHitBesideACookieIsForOneClient(String way) throws Exception {
        Reply hit = client.get("/page", "X-Cookie: " + way);

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Set-Cookie")).isNotNull();
        assertThat(hit.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(hit.header("CDN-Cache-Control")).isNull();
        assertThat(hit.header("Age")).isNull();
    }

    @Test
    void aHitWithCredentialsIsForOneClient() throws Exception {
        Reply hit = client.get("/page", "Authorization: Bearer x");

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(hit.header("CDN-Cache-Control")).isNull();
    }
}
