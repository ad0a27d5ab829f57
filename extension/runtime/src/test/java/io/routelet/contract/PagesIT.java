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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in bracket folders, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class PagesIT {
    private static final String SCOPE = """
            <%@ page import="io.routelet.RequestScope, io.routelet.Cookie" session="false" %>
            <% RequestScope.cookies().set("a", "first").set("b", "2").set("a", "last");
               response.addHeader("Set-Cookie", "own=1"); RequestScope.cookies().delete("c"); %>
            <%= RequestScope.headers().get("X-Asked") %> <%= RequestScope.cookies().get("sent").value() %>""";
    private static final String BROWSER = "Accept: text/html,application/xhtml+xml,*/*;q=0.8";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        WebArchive war = ContractWar.of("pages", Map.of());
        page(war, "page.jsp", "home ${1 + 1}");
        page(war, "[user]/page.jsp", "user ${user}");
        page(war, "[user]/posts/page.html", "her posts");
        page(war, "(shop)/products/[product-id]/page.jsp", "product ${requestScope['product-id']}");
        page(war, "files/[...path]/page.jsp", "files ${path}");
        page(war, "opt/[[...path]]/page.jsp", "opt ${path}");
        page(war, "%5Funder/page.html", "under");
        page(war, "_private/page.html", "private");
        page(war, "docs/known/page.html", "<p>known</p>");
        page(war, "throws/page.jsp", "<%= 1 / Integer.parseInt(\"0\") %>");
        page(war, "parts/page.jsp", "<%@ include file=\"/WEB-INF/app/_private/page.html\" %> and ${user}");
        page(war, "scope/page.jsp", SCOPE);
        page(
                war,
                "inside/page.jsp",
                "<jsp:include page=\"part.jsp\"><jsp:param name=\"x\" value=\"1\"/></jsp:include>!"
                        + "${requestScope['jakarta.servlet.include.context_path']}${requestScope['jakarta.servlet.forward.servlet_path']}");
        page(war, "inside/part.jsp", "part ${param.x}");
        page(
                war,
                "moved/page.jsp",
                "<% io.routelet.RequestScope.cookies().set(\"a\", \"b\");"
                        + " session.setAttribute(\"x\", 1); io.routelet.Navigation.redirect(\"/ada?x=1\"); %>");
        page(
                war,
                "missing/page.jsp",
                "begun <% io.routelet.RequestScope.cookies().set(\"a\", \"b\");"
                        + " io.routelet.Navigation.notFound(); %>");
        page(war, "refused/page.jsp", "<%@ page import=\"io.routelet.Navigation\" %>begun ${Navigation.forbidden()}");
        page(war, "tagged/page.jsp", "<%@ taglib prefix=\"t\" tagdir=\"/WEB-INF/tags\" %>begun <t:login/>");
        page(
                war,
                "late/page.jsp",
                "<% for (int i = 0; i < 9999; i++) out.print(\"0123456789\");"
                        + " io.routelet.RequestScope.cookies().set(\"a\", \"b\"); %>");
        war.addAsWebInfResource(new StringAsset("<% io.routelet.Navigation.unauthorized(); %>"), "tags/login.tag");
        page(war, "not-found.jsp", "<h1>not here: ${error.status}</h1><% io.routelet.RequestScope.headers(); %>");
        page(war, "error.jsp", "<h1>sorry: ${error.status} ${error.id}</h1>");
        return war.addAsWebResource(new StringAsset("a file"), "logo.txt")
                .addAsWebResource(new StringAsset("in a folder"), "files/plain.txt");
    }

    private static void page(WebArchive war, String path, String text) {
        war.addAsWebInfResource(new StringAsset(text), "app/" + path);
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/|home 2",
                "/ada|user ada",
                "/a%20b|user a b",
                "/ada/posts|her posts",
                "/products/7|product 7",
                "/files/a/b%2Bc|files [a, b+c]",
                "/opt|opt []",
                "/opt/x|opt [x]",
                "/_under|under",
                "/parts|private and",
                "/docs/known|<p>known</p>",
                "/inside|part 1!/inside",
                "/docs/other/x|rest other/x",
                "/api|api",
                "/logo.txt|a file",
                "/files/plain.txt|in a folder"
            })
    void answersAtItsPath(String path, String text) throws Exception {
        Reply answer = client.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text().strip()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/app/page.jsp",
                "/page.jsp/x",
                "/page",
                "/_private/x/y",
                "/ada/page.jsp",
                "/ada/posts/page.html"
            })
    void noOtherPathLeadsThere(String path) throws Exception {
        Reply answer = client.get(path);

        assertThat(answer.text())
                .doesNotContain("home")
                .doesNotContain("her posts")
                .doesNotContain("${");
        if (!path.equals("/page")) {
            assertThat(answer.status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ada", "/ada/posts"})
    void answersToReadingOnly(String path) throws Exception {
        Reply head = client.send("HEAD", path);
        Reply post = client.send("POST", path, new byte[0]);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).startsWith("text/html");
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(client.send("OPTIONS", path).header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(client.send("PROPFIND", path).status()).isEqualTo(501);
    }

    @Test
    void theGuardStandsInFrontOfPagesToo() throws Exception {
        assertThat(client.get("/ada/").status()).isEqualTo(308);
        assertThat(client.get("/ada%2Fposts").status()).isIn(400, 404);
        assertThat(client.get("//ada").status()).isIn(400, 404);
    }

    @Test
    void aFileIsNotSentTwice() throws Exception {
        String date = client.get("/ada/posts").header("Last-Modified");

        assertThat(date).isNotNull();
        assertThat(client.get("/ada/posts", "If-Modified-Since: " + date).status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gone", "/no/such/page", "/no/such.png"})
    void peopleSeeThePageForWhatIsNotThere(String path) throws Exception {
        Reply answer = client.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text().strip()).isEqualTo("<h1>not here: 404</h1>");
        assertThat(client.get(path).text()).doesNotContain("not here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fails", "/throws"})
    void peopleSeeThePageForFailures(String path) throws Exception {
        Reply answer = client.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text().strip()).matches("<h1>sorry: 500 [0-9a-f]{16}</h1>");
        assertThat(client.get(path).header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aPageSeesTheRequestAsAHandlerDoes() throws Exception {
        Reply answer = client.get("/scope", "X-Asked: this", "Cookie: sent=value");

        assertThat(answer.text().strip()).isEqualTo("this value");
        assertThat(answer.headers("Set-Cookie"))
                .anyMatch(line -> line.startsWith("a=last; Path=/"))
                .anyMatch(line -> line.startsWith("b=2;"))
                .anyMatch(line -> line.equals("own=1"))
                .anyMatch(line -> line.startsWith("c=;"))
                .hasSize(4);
    }

    @Test
    void aPageMaySendTheClientElsewhere() throws Exception {
        Reply answer = client.get("/moved");

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.header("Location")).isEqualTo("/ada?x=1");
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers("Set-Cookie"))
                .anyMatch(line -> line.startsWith("a=b"))
                .anyMatch(line -> line.startsWith("JSESSIONID="));
    }

    /** Jasper, EL and tags put exceptions of their own around it. */
    @ParameterizedTest
    @CsvSource({"/missing, 404", "/refused, 403", "/tagged, 401"})
    void aPageMayRefuse(String path, int status) throws Exception {
        Reply answer = client.get(path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text()).contains("\"status\":" + status).doesNotContain("begun");
        assertThat(answer.headers("Set-Cookie")).noneMatch(line -> line.startsWith("a="));
    }

    @Test
    void aPageThatRefusesShowsThePageForIt() throws Exception {
        assertThat(client.get("/missing", BROWSER).text().strip()).isEqualTo("<h1>not here: 404</h1>");
    }

    @Test
    void aCookieThatComesTooLateIsAFailure() throws Exception {
        assertThat(client.get("/late").complete()).isFalse();
    }
}
