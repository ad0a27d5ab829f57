package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GETs whose responses are kept, over HTTP. */
@ExtendWith(ArquillianExtension.class)
class StaticsIT {
    private static final String HIT = "routelet; hit";
    private static final String BYTES = "0123456789".repeat(100);

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of("statics", Map.of(), """
                <filter>
                  <filter-name>header</filter-name>
                  <filter-class>contract.statics.HeaderFilter</filter-class>
                  <async-supported>true</async-supported>
                </filter>
                <filter-mapping><filter-name>header</filter-name><url-pattern>/*</url-pattern></filter-mapping>
                """);
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @Test
    void runsOnceForAllAndForNoOtherMethod() throws Exception {
        String first = client.get("/counter").text();
        Reply second = client.get("/counter?x=1", "Cookie: a=b", "Cache-Control: no-cache", "Pragma: no-cache");

        assertThat(second.text()).isEqualTo(first);
        assertThat(second.header("Cache-Status")).isEqualTo(HIT);
        assertThat(client.send("POST", "/counter", new byte[0]).text()).isEqualTo("posted");
        assertThat(client.send("OPTIONS", "/counter").header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
        assertThat(client.send("PUT", "/counter").status()).isEqualTo(405);
        assertThat(client.get("/counter").text()).isEqualTo(first);
    }

    @Test
    void aHandlerThatLeavesItsThreadInterruptedIsAnswered() throws Exception {
        assertThat(client.get("/interrupted").text()).isEqualTo("answered");
        assertThat(client.getUntil(HIT, "/interrupted").text()).isEqualTo("answered");
    }

    @Test
    void isRenderedBeforeAnybodyAsks() throws Exception {
        assertThat(client.getUntil(HIT, "/auto").text()).matches("GET /auto \\d+");
    }

    @Test
    void theRequestOfAForcedOneIsEmpty() throws Exception {
        assertThat(client.get("/forced?a=b", "X-T: 1", "Cookie: a=b").text())
                .isEqualTo("{\"method\":\"GET\",\"href\":\"http://localhost/forced\",\"pathname\":\"/forced\","
                        + "\"search\":\"\",\"headers\":[],\"cookies\":0,\"scope\":[],\"draft\":false}");
    }

    @Test
    void aStrictOneFailsWhereItReadsTheRequest() throws Exception {
        Reply answer = client.get("/strict", "X-T: 1");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text()).doesNotContain("swallowed").doesNotContain("headers");
    }

    @Test
    void oneThatReadsTheRequestIsDynamicFromThenOn() throws Exception {
        for (String value : List.of("a", "b")) {
            Reply answer = client.get("/reads", "X-T: " + value);
            assertThat(answer.text()).isEqualTo(value);
            assertThat(answer.header("Cache-Status")).isNull();
            assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
        }
    }

    @Test
    void theParametersAreInTheKeyAndTheSpellingIsNot() throws Exception {
        Reply first = client.get("/params/k%2B1");
        assertThat(first.text()).matches("k\\+1 at /params/k%2B1, run \\d+");
        assertThat(first.header("Cache-Status")).isEqualTo("routelet; fwd=uri-miss; stored");
        for (String spelling : List.of("/params/k+1", "/params/k%2b1", "/params/%6B+1")) {
            assertThat(client.get(spelling).text()).as(spelling).isEqualTo(first.text());
        }
        assertThat(client.get("/params/K+1").text()).startsWith("K+1");
    }

    @Test
    void onlyGeneratedParametersExistWhereTheAuthorSaysSo() throws Exception {
        assertThat(client.getUntil(HIT, "/only/1").text()).matches("1, run \\d+");
        assertThat(client.get("/only/3").status()).isEqualTo(404);
        assertThat(client.send("PUT", "/only/3", new byte[0]).status()).isEqualTo(404);
        assertThat(client.send("PUT", "/only/2", new byte[0]).text()).isEqualTo("put 2");
    }

    @Test
    void mapsNameParametersAsWell() throws Exception {
        assertThat(client.getUntil(HIT, "/many/a/b%20c").text()).matches("\\[a, b c], run \\d+");
        assertThat(client.getUntil(HIT, "/many").text()).matches("\\[], run \\d+");
        assertThat(client.get("/many/other").header("Cache-Status")).isEqualTo("routelet; fwd=uri-miss; stored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cookie", "/nostore"})
    void whatIsForOneClientIsNotKept(String path) throws Exception {
        Reply first = client.get(path);
        Reply second = client.get(path);

        assertThat(List.of(first.status(), second.status())).containsOnly(200);
        assertThat(second.stableLines() + second.text()).isNotEqualTo(first.stableLines() + first.text());
        assertThat(second.header("Cache-Status")).isEqualTo("routelet; fwd=miss");
    }

    @Test
    void aFailureIsNotKept() throws Exception {
        assertThat(client.get("/fails").status()).isEqualTo(500);
        assertThat(client.get("/fails").text()).doesNotContain("secret");
    }

    @Test
    void headersOverTheLimitAreAFailure() throws Exception {
        client.get("/wide");
        Reply answer = client.get("/wide");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("X-Wide")).isNull();
    }

    @Test
    void whatIsGoneIsDroppedAndWhatComesBackIsKept() throws Exception {
        assertThat(client.getUntil(HIT, "/gone").text()).isEqualTo("run 1");
        client.send("POST", "/revalidate?path=/gone", new byte[0]);
        assertThat(client.get("/gone").status()).isEqualTo(404);
        assertThat(client.get("/gone").text()).isEqualTo("run 3");
        assertThat(client.get("/gone").header("Cache-Status")).isEqualTo(HIT);
    }

    @Test
    void aRedirectThatSaysHowLongIsKept() throws Exception {
        String first = client.get("/moved").header("Location");
        Reply second = client.get("/moved");

        assertThat(second.status()).isEqualTo(301);
        assertThat(second.header("Location")).isEqualTo(first);
        assertThat(second.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(second.header("Cache-Status")).isEqualTo(HIT);
        assertThat(second.header("ETag")).isNull();
    }

    @Test
    void aStageAndAStreamAreKeptAsAWhole() throws Exception {
        assertThat(client.getUntil(HIT, "/stream").text()).matches("ab\\d+");
    }

    @Test
    void aBodyOverTheLimitIsWrittenToEachClientAndStaysEmptyOfTheRequest() throws Exception {
        Reply answer = client.get("/large", "X-T: 1");

        assertThat(answer.body()).hasSize(5_000_000).containsOnly('x');
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void tasksRunAfterARenderAndARenderRevalidatesNothing() throws Exception {
        assertThat(client.getUntil(HIT, "/after").text()).startsWith("A static render cannot revalidate");
        assertThat(client.send("POST", "/after", new byte[0]).text()).matches("seen [1-9]\\d*");
    }

    @Test
    void noTasksRunForARenderThatIsRepeatedForTheRequest() throws Exception {
        assertThat(client.get("/after/repeated", "X-T: 1").text()).isEqualTo("1");
        assertThat(client.send("POST", "/after/repeated", new byte[0]).text()).isEqualTo("[begun, ended]");
    }

    @Test
    void theTasksOfARenderFindAnEmptyRequest() throws Exception {
        client.getUntil(HIT, "/after/reads");
        assertThat(client.send("POST", "/after/reads", new byte[0]).text()).isEqualTo("seen []null");
        assertThat(client.get("/after/reads").header("Cache-Status")).isEqualTo(HIT);
    }

    @Test
    void aHandlerThatTakesTooLongIsEnded() throws Exception {
        assertThat(client.get("/late").status()).isEqualTo(503);
        Reply posted = client.send("POST", "/late", new byte[0]);
        assertThat(posted.status()).isEqualTo(503);
        assertThat(posted.text()).contains("1 seconds");
    }

    @Test
    void theHeadersOfAHit() throws Exception {
        client.get("/text");
        Reply hit = client.get("/text");

        assertThat(hit.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(hit.header("CDN-Cache-Control")).isEqualTo("max-age=3600, stale-while-revalidate=31532400");
        assertThat(hit.header("Age")).matches("\\d+");
        assertThat(hit.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(hit.header("X-Own")).isEqualTo("kept");
        assertThat(hit.header("Vary")).isEqualTo("X-Theme, Accept-Encoding");
        assertThat(hit.header("ETag")).matches("\"[A-Za-z0-9_-]{22}\"");
        assertThat(hit.header("Content-Length")).isEqualTo("1000");
        assertThat(hit.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    }

    @Test
    void theAuthorsCacheControlAndTagWin() throws Exception {
        client.get("/own");
        Reply hit = client.get("/own", "Authorization: Basic YTpi");

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Cache-Control")).isEqualTo("private, max-age=5");
        assertThat(hit.header("CDN-Cache-Control")).isNull();
        assertThat(hit.header("Age")).isNull();
        assertThat(hit.header("ETag")).isEqualTo("\"mine\"");
        assertThat(client.get("/own", "If-None-Match: W/\"mine\"").status()).isEqualTo(304);
    }

    @Test
    void aClientThatSaysWhoItIsGetsItsOwn() throws Exception {
        client.get("/counter");
        Reply hit = client.get("/counter", "Authorization: Bearer x");

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(hit.header("CDN-Cache-Control")).isNull();
        assertThat(hit.header("Age")).isNull();
    }

    /** The handler said it of everybody's answer, and knew nothing of this request (RFC 9111, 3.5). */
    @ParameterizedTest
    @ValueSource(strings = {"Authorization: Bearer x", "X-Filter: Set-Cookie: a=b"})
    void whatTheAuthorCallsPublicIsPrivateBesideSomethingPersonal(String personal) throws Exception {
        client.get("/moved");
        Reply hit = client.get("/moved", personal);

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.header("Cache-Control")).isEqualTo("private, max-age=60");
        assertThat(hit.header("Age")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/text | private, no-store | X-T: 1",
                "/text | private, no-store | Authorization: Bearer x",
                "/text | max-age=5 | X-T: 1",
                "/own | no-store | X-T: 1",
                "/own | no-store | Authorization: Bearer x",
                "/moved | private, no-store | X-T: 1",
                "/cdn | private, no-store | X-T: 1"
            })
    void whatAFilterSaysAboutCachesStays(String path, String says, String header) throws Exception {
        client.get(path);
        Reply hit = client.get(path, "X-Filter: Cache-Control: " + says, header);

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.headers("Cache-Control")).containsExactly(says);
        assertThat(hit.header("CDN-Cache-Control")).isNull();
        assertThat(hit.header("Age")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/cdn"})
    void whatAFilterTellsOneCacheStays(String path) throws Exception {
        client.get(path);
        Reply hit = client.get(path, "X-Filter: CDN-Cache-Control: no-store");

        assertThat(hit.header("Cache-Status")).isEqualTo(HIT);
        assertThat(hit.headers("CDN-Cache-Control")).containsExactly("no-store");
        assertThat(hit.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "br, GZip;q=0.5 | true",
                "x-gzip | true",
                "* | true",
                "gzip;q=0 | false",
                "*, gzip;q=0 | false",
                "gzip;q=0.2, identity;q=0.5 | false",
                "identity | false",
                "gzip;level=9 | false",
                "br | false"
            })
    void gzipIsSentToWhoeverLikesIt(String accepted, boolean zipped) throws Exception {
        client.get("/text");
        Reply hit = client.get("/text", "Accept-Encoding: " + accepted);

        assertThat(hit.header("Content-Encoding")).isEqualTo(zipped ? "gzip" : null);
        assertThat(zipped ? unzipped(hit.body()) : hit.text()).isEqualTo(BYTES);
    }

    @Test
    void aListMayComeInSeveralLines() throws Exception {
        client.get("/text");
        String identity = client.get("/text").header("ETag");
        String gzip = client.get("/text", "Accept-Encoding: gzip").header("ETag");

        assertThat(client.get("/text", "Accept-Encoding: identity;q=0.5", "Accept-Encoding: gzip")
                        .header("ETag"))
                .isEqualTo(gzip);
        assertThat(client.get("/text", "If-None-Match: \"x\"", "If-None-Match: " + identity)
                        .status())
                .isEqualTo(304);
        assertThat(client.get("/text", "If-Match: \"x\"", "If-Match: " + identity)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void eachCodingHasItsTagAndIts304() throws Exception {
        client.get("/text");
        String identity = client.get("/text").header("ETag");
        String gzip = client.get("/text", "Accept-Encoding: gzip").header("ETag");

        assertThat(gzip).isNotEqualTo(identity);
        Reply unchanged = client.get("/text", "If-None-Match: " + identity);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(identity);
        assertThat(unchanged.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(unchanged.header("Vary")).isEqualTo("X-Theme, Accept-Encoding");
        assertThat(unchanged.header("X-Own")).isNull();
        assertThat(client.get("/text", "If-None-Match: " + identity, "Accept-Encoding: gzip")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/text", "If-None-Match: \"x\", W/" + gzip, "Accept-Encoding: gzip")
                        .header("ETag"))
                .isEqualTo(gzip);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 304",
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 200",
                "If-Modified-Since: nonsense | 200",
                "If-None-Match: * | 304",
                "If-Match: * | 200",
                "If-Match: \"x\" | 412",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT | 412",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT | 200",
                "Range: bytes=0-3 | 206",
                "Range: bytes=-3 | 206",
                "Range: bytes=0-3,5-6 | 200",
                "Range: bytes=1000- | 416",
                "Range: lines=0-3 | 200"
            })
    void preconditionsAndRanges(String header, int status) throws Exception {
        client.get("/text");
        Reply answer = client.get("/text", header, "Accept-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(status);
        if (status == 206) {
            assertThat(answer.text()).isEqualTo(header.endsWith("-3") && header.contains("=0") ? "0123" : "789");
            assertThat(answer.header("Content-Encoding")).isNull();
            assertThat(answer.header("Content-Range")).matches("bytes \\d+-\\d+/1000");
        }
    }

    /** A cache on the way that kept them would refuse everybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {"If-Match: \"x\"", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:36 GMT", "Range: bytes=1000-"})
    void aRefusalIsForOneClient(String header) throws Exception {
        client.get("/text");
        Reply refusal = client.get("/text", header);

        assertThat(refusal.status()).isBetween(400, 499);
        assertThat(refusal.header("Cache-Control")).isEqualTo("private, no-store");
        assertThat(refusal.header("CDN-Cache-Control")).isNull();
        assertThat(refusal.header("Age")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/text", "/own", "/moved", "/params/head", "/strict", "/nostore"})
    void headIsGetWithoutItsBody(String path) throws Exception {
        Reply head = client.send("HEAD", path);
        client.get(path);
        Reply get = client.get(path);
        Reply again = client.send("HEAD", path);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(again.body()).isEmpty();
        assertThat(told(again)).isEqualTo(told(get));
    }

    /** I6: for a miss, a hit, a stale hit, and what preconditions make of each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path=/text | routelet; fwd=miss; stored",
                "path=/own | routelet; hit",
                "soon=text | routelet; hit; detail=stale"
            })
    void headIsGetInEveryState(String revalidated, String cacheStatus) throws Exception {
        client.get("/text");
        String tag = client.get("/text").header("ETag");
        for (String says : List.of("X-T: 1", "Accept-Encoding: gzip", "If-None-Match: " + tag, "If-Match: \"x\"")) {
            List<Reply> replies = new ArrayList<>();
            for (String method : List.of("HEAD", "GET")) {
                client.getUntil(HIT, "/text");
                client.send("POST", "/revalidate?" + revalidated, new byte[0]);
                replies.add(client.send(method, "/text", says));
            }
            assertThat(replies).as(says).allSatisfy(reply -> assertThat(reply.header("Cache-Status"))
                    .isEqualTo(cacheStatus));
            assertThat(replies.get(0).body()).isEmpty();
            assertThat(replies.get(0).status()).isEqualTo(replies.get(1).status());
            assertThat(unframed(replies.get(0))).as(says).isEqualTo(unframed(replies.get(1)));
        }
    }

    /** What is told; of a 304 without the length, which containers take off, and which is that of the 200 if it is there. */
    private static List<String> unframed(Reply reply) {
        if (reply.status() != 304) {
            return told(reply);
        }
        assertThat(reply.header("Content-Length")).isIn(null, "1000");
        return told(reply).stream()
                .filter(line -> !line.startsWith("content-length:") && !line.startsWith("connection:"))
                .toList();
    }

    @Test
    void aHeadFillsTheCache() throws Exception {
        client.send("HEAD", "/params/viahead");
        assertThat(client.get("/params/viahead").header("Cache-Status")).isEqualTo(HIT);
    }

    @Test
    void aTagRevalidatesNow() throws Exception {
        String old = client.get("/counter").text();
        client.send("POST", "/revalidate?tag=counter", new byte[0]);
        Reply next = client.get("/counter");

        assertThat(next.text()).isNotEqualTo(old);
        assertThat(next.header("Cache-Status")).isEqualTo("routelet; fwd=miss; stored");
        assertThat(client.get("/counter").text()).isEqualTo(next.text());
    }

    @Test
    void aTagRevalidatesSoon() throws Exception {
        String old = client.get("/counter").text();
        client.send("POST", "/revalidate?soon=counter", new byte[0]);
        Reply stale = client.get("/counter");

        assertThat(stale.text()).isEqualTo(old);
        assertThat(stale.header("Cache-Status")).isEqualTo("routelet; hit; detail=stale");
        assertThat(client.getUntil(HIT, "/counter").text()).isNotEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource({
        "/params/p1,true",
        "/params/p1/,true",
        "/params/P1,false",
        "/params/p2,false",
        "/params/[id],true",
        "/params,false",
        "/params/**,true",
        "/params/p1?x=1,false",
        "params/p1,false"
    })
    void aPathAPatternAndASubtreeAreRevalidated(String path, boolean concerned) throws Exception {
        client.get("/params/p1");
        String old = client.get("/params/p1").text();
        client.send(
                "POST",
                "/revalidate?path="
                        + path.replace("?", "%3F").replace("[", "%5B").replace("]", "%5D"),
                new byte[0]);

        assertThat(client.get("/params/p1").text().equals(old)).isEqualTo(!concerned);
    }

    @Test
    void draftModeRunsForOneClientAndKeepsNothing() throws Exception {
        Reply enabled = client.get("/draft/enable");
        assertThat(enabled.header("Set-Cookie"))
                .matches("__prerender_bypass=[0-9a-f]{32}; Path=/; Secure; HttpOnly; SameSite=none");
        String cookie = "Cookie: " + enabled.header("Set-Cookie").split(";", 2)[0];
        String kept = client.get("/counter").text();

        Reply draft = client.get("/counter", cookie);
        assertThat(draft.text()).isNotEqualTo(kept);
        assertThat(draft.header("Cache-Control")).isEqualTo("private, no-cache, no-store, max-age=0, must-revalidate");
        assertThat(draft.header("Cache-Status")).isNull();
        assertThat(client.get("/own", cookie).header("Cache-Control")).startsWith("private, no-cache, no-store");
        assertThat(client.get("/only/3", cookie).text()).startsWith("3, run");
        assertThat(client.get("/draft/status", cookie).text()).isEqualTo("true");
        assertThat(client.get("/forced?a=b", "X-T: 1", cookie).text())
                .isEqualTo("{\"method\":\"GET\",\"href\":\"http://localhost/forced\",\"pathname\":\"/forced\","
                        + "\"search\":\"\",\"headers\":[],\"cookies\":0,\"scope\":[],\"draft\":true}");
        assertThat(client.get("/counter").text()).isEqualTo(kept);
        assertThat(client.get("/draft/disable", cookie).header("Set-Cookie"))
                .isEqualTo("__prerender_bypass=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Secure; HttpOnly;"
                        + " SameSite=none");
    }

    /** As browsers may send cookies over HTTP/2 (RFC 9113, 8.2.3). */
    @Test
    void theCookieOfDraftModeMayBeInAnyLine() throws Exception {
        String set = client.get("/draft/enable").header("Set-Cookie");
        String cookie = "Cookie: " + set.split(";", 2)[0];
        client.get("/counter");

        for (String path : List.of("/counter", "/only/3")) {
            Reply draft = client.get(path, "Cookie: a=b", cookie);
            assertThat(draft.status()).isEqualTo(200);
            assertThat(draft.header("Cache-Status")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff", ""})
    void aForgedDraftCookieIsNone(String value) throws Exception {
        String kept = client.get("/counter").text();
        Reply answer = client.get("/counter", "Cookie: __prerender_bypass=" + value);

        assertThat(answer.text()).isEqualTo(kept);
        assertThat(answer.header("Cache-Status")).isEqualTo(HIT);
        assertThat(client.get("/draft/status", "Cookie: __prerender_bypass=" + value)
                        .text())
                .isEqualTo("false");
    }

    @Test
    void theReportCounts() throws Exception {
        client.get("/counter");
        client.get("/counter");

        assertThat(client.get("/revalidate").text())
                .matches("\\{\"entries\":[1-9]\\d*,\"bytes\":[1-9]\\d*,\"hits\":[1-9].*}");
    }

    /** What a client is told, but for the time and for what the cache did. */
    private static List<String> told(Reply reply) {
        return reply.stableLines().stream()
                .filter(line -> !line.startsWith("cache-status:") && !line.startsWith("age:"))
                .toList();
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
