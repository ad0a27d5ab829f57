package io.routelet.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.routelet.containers.BuiltWar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PictureIT {
    private static final int LARGE = 200_000; // waits in a file while the form is read

    @ArquillianResource
    private URI base;

    private Site site;
    private String picture;

    @Deployment(testable = false)
    static WebArchive war() {
        return BuiltWar.archive();
    }

    @BeforeEach
    void visit() throws Exception {
        site = new Site(base);
        picture = site.newProduct() + "/picture";
    }

    @Test
    void comesBackAsItWasSent() throws Exception {
        byte[] png = TestPicture.png(LARGE);
        assertThat(upload(png).statusCode()).isEqualTo(204);
        HttpResponse<byte[]> back = bytes();
        assertThat(back.body()).isEqualTo(png);
        assertThat(back.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void isNotSentAgainToAClientThatHasIt() throws Exception {
        upload(TestPicture.png(0));
        String tag = bytes().headers().firstValue("ETag").orElseThrow();
        assertThat(site.get(picture, "If-None-Match", tag).statusCode()).isEqualTo(304);
        upload(TestPicture.png(1));
        assertThat(site.get(picture, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void isSentInPartsToAClientThatAsksForAPart() throws Exception {
        byte[] png = TestPicture.png(0);
        upload(png);
        HttpResponse<byte[]> part =
                site.client().send(site.request(picture, "Range", "bytes=0-3").build(), BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOf(png, 4));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 0-3/" + png.length);
    }

    @Test
    void canBeTakenAway() throws Exception {
        upload(TestPicture.png(0));
        assertThat(site.send("DELETE", picture, "").statusCode()).isEqualTo(204);
        assertThat(site.get(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void isAPictureWhateverTheClientSays() throws Exception {
        assertThat(upload("<script>".getBytes(StandardCharsets.US_ASCII)).statusCode())
                .isEqualTo(415);
        assertThat(upload(new byte[0]).statusCode()).isEqualTo(422);
        assertThat(site.get(picture).statusCode()).isEqualTo(404);
    }

    @Test
    void aTextIsNoForm() throws Exception {
        assertThat(site.send("PUT", picture, "a", "Content-Type", "text/plain").statusCode())
                .isEqualTo(415);
        assertThat(site.send("PUT", picture, "--b\r\n", "Content-Type", "multipart/form-data; boundary=b")
                        .statusCode())
                .isEqualTo(400);
    }

    private HttpResponse<byte[]> bytes() throws IOException, InterruptedException {
        return site.client().send(site.request(picture).build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> upload(byte[] file) throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(ascii("--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"../tea.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n"));
        form.writeBytes(file);
        form.writeBytes(ascii("\r\n--b--\r\n"));
        return site.send(site.request(picture, "Content-Type", "multipart/form-data; boundary=b")
                .PUT(BodyPublishers.ofByteArray(form.toByteArray())));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
