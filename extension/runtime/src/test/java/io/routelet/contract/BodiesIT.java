package io.routelet.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.Client;
import io.routelet.containers.Reply;
import io.routelet.containers.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

/** What a request carries, and the limits on it: small ones here, so that their edges are quick to reach. */
@ExtendWith(ArquillianExtension.class)
class BodiesIT {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=cut";

    @ArquillianResource
    private URI base;

    private Client client;

    @Deployment(testable = false)
    static WebArchive war() {
        return ContractWar.of(
                "bodies",
                Map.ofEntries(
                        Map.entry("routelet.limits.json", "100B"),
                        Map.entry("routelet.limits.jsonDepth", "5"),
                        Map.entry("routelet.limits.jsonNumber", "10"),
                        Map.entry("routelet.limits.text", "100B"),
                        Map.entry("routelet.limits.bytes", "100B"),
                        Map.entry("routelet.limits.form", "100B"),
                        Map.entry("routelet.limits.formFields", "3"),
                        Map.entry("routelet.limits.multipart", "4000B"),
                        Map.entry("routelet.limits.file", "1000B"),
                        Map.entry("routelet.limits.parts", "3"),
                        Map.entry("routelet.limits.partHeaders", "100B"),
                        Map.entry("routelet.limits.partMemory", "10B"),
                        Map.entry("routelet.limits.path", "200"),
                        Map.entry("routelet.limits.segments", "8"),
                        Map.entry("routelet.limits.query", "100"),
                        Map.entry("routelet.limits.queryParameters", "3"),
                        Map.entry("routelet.limits.responseHeaders", "1000B")));
    }

    @BeforeEach
    void connect() {
        client = new Client(base);
    }

    @ParameterizedTest
    @CsvSource({
        "json,99,200",
        "json,100,200",
        "json,101,413",
        "text,99,200",
        "text,100,200",
        "text,101,413",
        "bytes,99,200",
        "bytes,100,200",
        "bytes,101,413",
        "form,99,200",
        "form,100,200",
        "form,101,413"
    })
    void aBodyIsReadUpToItsLimit(String kind, int size, int status) throws Exception {
        String type = kind.equals("json") ? JSON : kind.equals("form") ? FORM : "text/plain";
        String body = kind.equals("json") ? "\"" + "x".repeat(size - 2) + "\"" : "x".repeat(size);
        assertThat(client.post("/" + kind, type, body).status()).isEqualTo(status);
        assertThat(chunked("/" + kind, type, body).status()).isEqualTo(status);
    }

    private Reply chunked(String path, String type, String body) throws IOException {
        try (Wire wire = client.open()) {
            return wire.send(client.head("POST", path, "Content-Type: " + type, "Transfer-Encoding: chunked") + "\r\n"
                            + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n")
                    .read("POST");
        }
    }

    @ParameterizedTest
    @CsvSource({"4,200", "5,200", "6,400"})
    void jsonHasADepth(int depth, int status) throws Exception {
        assertThat(client.post("/json", JSON, "[".repeat(depth) + "]".repeat(depth))
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"9,200", "10,200", "11,400"})
    void aNumberHasALength(int digits, int status) throws Exception {
        assertThat(client.post("/json", JSON, "1".repeat(digits)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2,200", "3,200", "4,413"})
    void aFormHasSoManyFields(int fields, int status) throws Exception {
        assertThat(client.post("/form", FORM, "a=1&".repeat(fields)).status()).isEqualTo(status);
        assertThat(client.post("/form", MULTIPART, parts(fields, 1)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"999,200", "1000,200", "1001,413"})
    void aPartHasASize(int size, int status) throws Exception {
        assertThat(client.post("/form", MULTIPART, parts(1, size)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"3999,200", "4000,200", "4001,413"})
    void aMultipartFormHasASize(int size, int status) throws Exception {
        String parts = parts(3, 900);
        assertThat(client.post("/form", MULTIPART, "x".repeat(size - parts.length() - 2) + "\r\n" + parts)
                        .status())
                .isEqualTo(status);
    }

    private static String parts(int count, int size) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n")
                    .append("y".repeat(size))
                    .append("\r\n");
        }
        return body.append("--cut--\r\n").toString();
    }

    @ParameterizedTest
    @CsvSource({"99,200", "100,200", "101,413"})
    void theHeadersOfAPartHaveASize(int size, int status) throws Exception {
        String disposition = "Content-Disposition: form-data; name=\"f\"\r\n";
        String padded = disposition + "X: " + "x".repeat(size - disposition.length() - 5 - 2) + "\r\n\r\n";
        assertThat(client.post("/form", MULTIPART, "--cut\r\n" + padded + "y\r\n--cut--\r\n")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"199,200", "200,200", "201,414"})
    void aPathHasALength(int length, int status) throws Exception {
        String prefix = "/path/";
        int rest = length - client.contextPath().length() - prefix.length();
        assertThat(client.get(prefix + "x".repeat(rest)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"7,200", "8,200", "9,404"})
    void aPathHasSoManySegments(int segments, int status) throws Exception {
        assertThat(client.get("/path" + "/x".repeat(segments - 2)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"99,200", "100,200", "101,414"})
    void aQueryHasALength(int length, int status) throws Exception {
        assertThat(client.get("/path/x?" + "q".repeat(length)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"2,200", "3,200", "4,400"})
    void aQueryHasSoManyParameters(int parameters, int status) throws Exception {
        assertThat(client.get("/path/x?" + "q=1&".repeat(parameters)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"999,200", "1000,200", "1001,500"})
    void theHeadersOfAResponseHaveASize(int size, int status) throws Exception {
        assertThat(client.get("/headers/" + size).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/bytes", "/form"})
    void whatIsDeclaredTooLargeIsNotWaitedFor(String path) throws Exception {
        assertThat(declared(path, 9 << 20).status()).isEqualTo(413);
    }

    /** WildFly does not let a request in that is over the max-post-size of its listener, 10 MiB, and says 400 to it. */
    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/bytes", "/form"})
    void aGibibyteIsNotWaitedFor(String path) throws Exception {
        assertThat(declared(path, 1 << 30).status()).isIn(413, 400);
    }

    private Reply declared(String path, int length) throws IOException {
        String type = path.equals("/json") ? JSON : path.equals("/form") ? FORM : "text/plain";
        try (Wire wire = client.open()) {
            return wire.send(client.head("POST", path, "Content-Type: " + type, "Content-Length: " + length) + "\r\n"
                            + "x".repeat(200))
                    .read("POST");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/bytes", "/form"})
    void anEndlessBodyIsRefusedOrCutOff(String path) throws Exception {
        String type = path.equals("/json") ? JSON : path.equals("/form") ? FORM : "text/plain";
        String chunk = "2000\r\n" + "x".repeat(8192) + "\r\n";
        long sent = 0;
        try (Wire wire = client.open()) {
            wire.send(client.head("POST", path, "Content-Type: " + type, "Transfer-Encoding: chunked") + "\r\n");
            while (sent < 64 << 20) {
                wire.send(chunk);
                sent += 8192;
                if (wire.hasInput()) {
                    assertThat(wire.read("POST").status()).isEqualTo(413);
                    return;
                }
            }
        } catch (IOException e) {
            assertThat(sent).as("sent before the connection was closed").isLessThan(64 << 20);
            return;
        }
        assertThat(sent).isLessThan(64 << 20);
    }

    @Test
    void jsonComesAsItIs() throws Exception {
        assertThat(client.post("/json", JSON, "{\"a\":[1,true,null,\"\u00e4\"]}")
                        .text())
                .isEqualTo("{\"a\":[1,true,null,\"\u00e4\"]}");
        assertThat(client.post("/json", "application/problem+json", "1").status())
                .isEqualTo(200);
        assertThat(client.post("/json", "application/json; charset=utf-8", "1").status())
                .isEqualTo(200);
        assertThat(client.post("/json", "", "1").status()).isEqualTo(200);
        assertThat(client.post("/json", JSON, "\ufeff1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{\"a\":}", "[1] 2", "nul", "{\"a\":1,}", "'a'", "01", "\u0001", "\"\\x\""})
    void malformedJsonIsTheClientsMistake(String body) throws Exception {
        Reply reply = client.post("/json", JSON, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        assertThat(reply.text()).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", FORM, MULTIPART, "application/xml", "text/html", "application/jsonx"})
    void whatIsNotJsonIsNotReadAsJson(String type) throws Exception {
        assertThat(client.post("/json", type, "1").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", JSON, "", "multipart/mixed; boundary=cut"})
    void whatIsNotAFormIsNotReadAsAForm(String type) throws Exception {
        assertThat(client.post("/form", type, "a=1").status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/json", "/text", "/bytes", "/form"})
    void aCompressedBodyIsNotRead(String path) throws Exception {
        String type = path.equals("/json") ? JSON : path.equals("/form") ? FORM : "text/plain";
        assertThat(client.post(path, type, "1", "Content-Encoding: gzip").status())
                .isEqualTo(415);
    }

    @Test
    void textHasNoMarkInFrontAndNoByteIsLost() throws Exception {
        assertThat(client.post("/text", "text/plain", "\ufeffa\u00e4\u20ac").text())
                .isEqualTo("a\u00e4\u20ac");
        assertThat(client.post("/text", "text/plain", "").text()).isEmpty();
        assertThat(client.post("/bytes", "a/b", new byte[] {0, (byte) 255, 13}).body())
                .containsExactly(0, 255, 13);
    }

    @Test
    void aFormHasItsFieldsInOrder() throws Exception {
        assertThat(client.post("/form", FORM, "b=2&a=%C3%A4+x&b=").text()).isEqualTo("b=2,a=\u00e4 x,b=");
        assertThat(client.post("/form", FORM, "").text()).isEmpty();
        assertThat(client.post(
                                "/form",
                                MULTIPART,
                                "--cut\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nv\r\n--cut\r\n"
                                        + "Content-Disposition: form-data; name=\"f\"; filename=\"../x.txt\"\r\n"
                                        + "Content-Type: text/x\r\n\r\ncontent\r\n--cut--\r\n")
                        .text())
                .isEqualTo("n=v,f:../x.txt:text/x:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--cut",
                "--cut\r\n",
                "--cut\r\n\r\nx\r\n--cut--\r\n",
                "--cut\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx"
            })
    void aMalformedFormIsTheClientsMistake(String body) throws Exception {
        assertThat(client.post("/form", MULTIPART, body).status()).isEqualTo(400);
        assertNothingIsLeft();
    }

    @Test
    void aSecondReadIsTheAuthorsMistake() throws Exception {
        assertThat(client.post("/twice", "text/plain", "x").text()).isEqualTo("x true IllegalStateException");
    }

    @Test
    void filesAreForTheOwnerAloneAndGoneAfterTheResponse() throws Exception {
        assertThat(client.post("/folder", MULTIPART, parts(2, 500)).text()).isIn("[rw-------, rw-------]", "[windows]");
        assertNothingIsLeft();
    }

    @Test
    void filesAreGoneAfterAFailureAndALimit() throws Exception {
        assertThat(client.send("PUT", "/folder", "Content-Type: " + MULTIPART, "Content-Length: 0")
                        .status())
                .isEqualTo(400);
        try (Wire wire = client.open()) {
            String body = parts(2, 500);
            Reply failed = wire.send(client.head(
                                    "PUT", "/folder", "Content-Type: " + MULTIPART, "Content-Length: " + body.length())
                            + "\r\n" + body)
                    .read("PUT");
            assertThat(failed.status()).isEqualTo(500);
        }
        assertThat(client.post("/folder", MULTIPART, parts(2, 1_001)).status()).isEqualTo(413);
        assertNothingIsLeft();
    }

    @Test
    void filesAreGoneWhenTheClientIs() throws Exception {
        for (int i = 0; i < 10; i++) {
            Wire wire = client.open();
            String body = parts(3, 500);
            wire.send(client.head("POST", "/folder", "Content-Type: " + MULTIPART, "Content-Length: " + body.length())
                    + "\r\n" + body.substring(0, 1_000));
            wire.abort();
        }
        assertNothingIsLeft();
    }

    /** The files go when the response is out, so a client that is quick may still see them. */
    private void assertNothingIsLeft() throws IOException {
        long deadline = System.nanoTime() + 10_000_000_000L;
        String left = client.get("/folder").text();
        while (!left.equals("[]") && System.nanoTime() < deadline) {
            left = client.get("/folder").text();
        }
        assertThat(left).isEqualTo("[]");
    }

    @Test
    void theRawBodyStreamsWithoutALimit() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("z".repeat(3 << 20).getBytes(StandardCharsets.US_ASCII));
        assertThat(client.post("/raw", "a/b", body.toByteArray()).text()).isEqualTo(Integer.toString(3 << 20));
    }

    @Test
    void aGetHasNoBody() throws Exception {
        assertThat(client.get("/raw", "Content-Length: 0").text()).isEqualTo("0");
    }
}
