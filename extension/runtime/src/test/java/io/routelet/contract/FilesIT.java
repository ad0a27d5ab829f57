package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.net.URI;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Routes beside the files and the servlets of an application. */
@ExtendWith(ArquillianExtension.class)
class FilesIT {
    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("files", Map.of(), """
                        <servlet>
                          <servlet-name>old</servlet-name>
                          <servlet-class>contract.files.OldServlet</servlet-class>
                        </servlet>
                        <servlet-mapping>
                          <servlet-name>old</servlet-name>
                          <url-pattern>/old/*</url-pattern>
                          <url-pattern>*.do</url-pattern>
                        </servlet-mapping>
                        <welcome-file-list><welcome-file>index.html</welcome-file></welcome-file-list>
                        """)
                .addAsWebResource(new StringAsset("logo"), "items/logo.txt")
                .addAsWebResource(new StringAsset("style"), "style.css")
                .addAsWebResource(new StringAsset("welcome"), "shop/index.html")
                .addAsWebResource(new StringAsset("spaced"), "with space.txt");
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @Test
    void aFileWinsOverADynamicSegment() throws Exception {
        assertThat(client.get("/items/logo.txt").text()).isEqualTo("logo");
        assertThat(client.get("/items/other.txt").text()).isEqualTo("item other.txt");
    }

    @Test
    void filesAreTheContainers() throws Exception {
        Reply reply = client.get("/style.css");
        assertThat(reply.text()).isEqualTo("style");
        assertThat(reply.header("content-type")).startsWith("text/css");
        assertThat(reply.header("last-modified")).isNotNull();
        assertThat(client.get("/style.css", "If-Modified-Since: " + reply.header("last-modified"))
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/with%20space.txt").text()).isEqualTo("spaced");
        assertThat(client.send("HEAD", "/style.css").header("content-length")).isEqualTo("5");
    }

    @Test
    void aFolderHasItsWelcomeFile() throws Exception {
        assertThat(client.get("/shop/").text()).isEqualTo("welcome");
        assertThat(client.get("/shop").status()).isEqualTo(302);
    }

    @Test
    void theRootMayBeARoute() throws Exception {
        assertThat(client.get("/").text()).isEqualTo("root");
    }

    @Test
    void whatIsUnknownIsTheContainers() throws Exception {
        assertThat(client.get("/nothing").status()).isEqualTo(404);
        assertThat(client.get("/WEB-INF/web.xml").status()).isEqualTo(404);
        assertThat(client.get("/META-INF/MANIFEST.MF").status()).isEqualTo(404);
        assertThat(client.get("/items/..%2f..%2fWEB-INF/web.xml").status()).isIn(400, 404);
    }

    @Test
    void otherServletsKeepTheirPaths() throws Exception {
        assertThat(client.get("/old/x").text()).isEqualTo("old /x");
        assertThat(client.get("/items/x.do").text()).isEqualTo("old null");
    }
}
